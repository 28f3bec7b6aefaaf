package org.folkmoot.accounts.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A whole OpenID provider on a port of its own: asks nobody, approves everything, and can be told
 * to do one thing wrong. It checks what comes to it as strictly as a good one: client, secret, code
 * once only, proof key, redirect address.
 */
public final class ProviderStub implements AutoCloseable {

  public static final String CLIENT = "folkmoot";
  public static final String SECRET = "a secret: with signs & blanks";

  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, Object> claims = new ConcurrentHashMap<>();
  private final AtomicInteger keysAsked = new AtomicInteger();
  private RSAKey key = newKey();
  private final RSAKey encryption = newEncryptionKey();
  private Optional<Fault> fault = Optional.empty();
  private String namedIssuer;
  private boolean namesItself;
  private Optional<String> userInfoSubject = Optional.empty();

  public ProviderStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    namedIssuer = issuer();
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/jwks", this::publishKeys);
    server.createContext("/authorize", this::approve);
    server.createContext("/token", this::giveToken);
    server.createContext("/userinfo", this::tellMore);
    server.start();
    person("subject-1", "Ann Example", "ann@example.org");
  }

  /** Its address. */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  URI keys() {
    return URI.create(issuer() + "/jwks");
  }

  /** Whoever comes from now on is this person. */
  public void person(String subject, String name, String email) {
    claims.clear();
    claims.put("sub", subject);
    claims.put("name", name);
    claims.put("email", email);
    claims.put("email_verified", true);
  }

  /** Puts one more claim into every token. */
  public void claim(String name, Object value) {
    claims.put(name, value);
  }

  /**
   * From now on tokens hold the subject alone, and the rest is told at the other endpoint.
   *
   * @param subject whom that endpoint speaks of
   */
  public void tellAtUserInfo(String subject) {
    userInfoSubject = Optional.of(subject);
  }

  /** Does this wrong from now on. */
  public void doWrong(Fault wrong) {
    fault = Optional.of(wrong);
  }

  /** Does everything right again. */
  public void doRight() {
    fault = Optional.empty();
    namedIssuer = issuer();
    userInfoSubject = Optional.empty();
  }

  /** Signs with a new key from now on, and publishes only that. */
  public void rotate() {
    key = newKey();
  }

  /** Names itself in each answer (RFC 9207), truly or not. */
  public void nameItself(String issuer) {
    namesItself = true;
    namedIssuer = issuer;
  }

  /** How often the keys were fetched. */
  public int keysAsked() {
    return keysAsked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
        "jwks_uri":"%1$s/jwks","userinfo_endpoint":"%1$s/userinfo","response_types_supported":["code"],
        "subject_types_supported":["pairwise"],"id_token_signing_alg_values_supported":["RS256"],
        "authorization_response_iss_parameter_supported":%2$s}
        """
            .formatted(issuer(), namesItself));
  }

  private void publishKeys(HttpExchange exchange) throws IOException {
    keysAsked.incrementAndGet();
    answer(exchange, 200, new JWKSet(List.of(key, encryption)).toString(true));
  }

  private void approve(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    boolean good =
        CLIENT.equals(asked.get("client_id"))
            && "code".equals(asked.get("response_type"))
            && "S256".equals(asked.get("code_challenge_method"))
            && String.valueOf(asked.get("scope")).contains("openid")
            && asked.containsKey("nonce");
    if (!good) {
      answer(exchange, 400, "{}");
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    String back =
        asked.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + encoded(String.valueOf(asked.get("state")))
            + (namesItself ? "&iss=" + encoded(namedIssuer) : "");
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> sent = parameters(body);
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
    boolean known = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    Map<String, String> asked = codes.remove(String.valueOf(sent.get("code")));
    if (!known || asked == null || !fits(asked, sent)) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"id_token\":\""
            + token(String.valueOf(asked.get("nonce")), now()).serialize()
            + "\"}");
  }

  private void tellMore(HttpExchange exchange) throws IOException {
    if (!"Bearer unused".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "{}");
      return;
    }
    Map<String, Object> told = new HashMap<>(claims);
    userInfoSubject.ifPresent(subject -> told.put("sub", subject));
    answer(exchange, 200, JSONObjectUtils.toJSONString(told));
  }

  private static boolean fits(Map<String, String> asked, Map<String, String> sent) {
    String challenge =
        CodeChallenge.compute(
                CodeChallengeMethod.S256,
                new CodeVerifier(String.valueOf(sent.get("code_verifier"))))
            .getValue();
    return challenge.equals(asked.get("code_challenge"))
        && String.valueOf(asked.get("redirect_uri")).equals(sent.get("redirect_uri"));
  }

  /** A token as this provider makes it now, for a request that was begun a moment ago. */
  JWT token(String nonce, Instant time) {
    try {
      return signed(claimsOf(nonce, time));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWTClaimsSet claimsOf(String nonce, Instant time) {
    JWTClaimsSet.Builder token =
        new JWTClaimsSet.Builder()
            .issuer(is(Fault.WRONG_ISSUER) ? "https://else.example" : issuer())
            .audience(is(Fault.WRONG_AUDIENCE) ? "another-site" : CLIENT)
            .expirationTime(Date.from(time.plusSeconds(is(Fault.EXPIRED) ? -120 : 300)))
            .issueTime(Date.from(time.plusSeconds(issuedAfter())))
            .claim("auth_time", time.getEpochSecond());
    claims.forEach(
        (name, value) -> {
          if (userInfoSubject.isEmpty() || name.equals("sub")) {
            token.claim(name, value);
          }
        });
    if (is(Fault.SEVERAL_AUDIENCES)) {
      token.audience(List.of(CLIENT, "another-site"));
    }
    if (is(Fault.WRONG_PARTY)) {
      token.claim("azp", "another-site");
    }
    if (is(Fault.NO_SUBJECT)) {
      token.subject(null);
    }
    if (!is(Fault.NO_NONCE)) {
      token.claim("nonce", is(Fault.WRONG_NONCE) ? "of another request" : nonce);
    }
    return token.build();
  }

  private long issuedAfter() {
    if (is(Fault.ISSUED_LATER)) {
      return 240;
    }
    return is(Fault.ISSUED_BEFORE_ASKED) ? -1200 : 0;
  }

  private JWT signed(JWTClaimsSet token) throws JOSEException {
    if (is(Fault.NO_SIGNATURE)) {
      return new PlainJWT(token);
    }
    if (is(Fault.HMAC_WITH_PUBLIC_KEY)) {
      SignedJWT forged =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), token);
      forged.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return forged;
    }
    JWSHeader.Builder header =
        new JWSHeader.Builder(is(Fault.OTHER_ALGORITHM) ? JWSAlgorithm.RS512 : JWSAlgorithm.RS256);
    if (!is(Fault.NO_KEY_ID)) {
      header.keyID(nameOfKey());
    }
    SignedJWT result = new SignedJWT(header.build(), token);
    result.sign(new RSASSASigner(signingKey()));
    return result;
  }

  private String nameOfKey() {
    if (is(Fault.UNKNOWN_KEY)) {
      return "nobody-knows";
    }
    return is(Fault.ENCRYPTION_KEY) ? encryption.getKeyID() : key.getKeyID();
  }

  private RSAKey signingKey() {
    if (is(Fault.FORGED_SIGNATURE)) {
      return newKey();
    }
    return is(Fault.ENCRYPTION_KEY) ? encryption : key;
  }

  private boolean is(Fault asked) {
    return fault.filter(asked::equals).isPresent();
  }

  private static Instant now() {
    return Instant.now(Clock.systemUTC());
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(UUID.randomUUID().toString())
          .algorithm(JWSAlgorithm.RS256)
          .keyUse(KeyUse.SIGNATURE)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newEncryptionKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("enc").keyUse(KeyUse.ENCRYPTION).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> found = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      found.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
