package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.ballots.SimulatedVoter;
import org.folkmoot.kernel.Bytes;

/** Somebody who votes by bare HTTP, as the booth does: signed for once, casting without a name. */
final class HttpVoter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Client nobody;
  private final String election;
  private final SimulatedVoter device;
  private final RegistrarSignature signature;

  private HttpVoter(
      Client nobody, String election, SimulatedVoter device, RegistrarSignature signature) {
    this.nobody = nobody;
    this.election = election;
    this.device = device;
    this.signature = signature;
  }

  /** Has a new device signed for by whoever is signed in; it casts as nobody. */
  static HttpVoter of(Client person, Client nobody, String election) {
    SimulatedVoter device = newDevice(nobody, election);
    HttpResponse<String> answer = sign(person, election, device);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String signed = json(answer).get("signatures").get(0).textValue();
    return new HttpVoter(nobody, election, device, device.finish(signed));
  }

  /** A device that reads what the booth reads. */
  static SimulatedVoter newDevice(Client nobody, String election) {
    JsonNode booth = json(nobody.get(address(election, "/booth?lang=en")));
    byte[] record = Base64.getDecoder().decode(booth.get("election").textValue());
    return new SimulatedVoter(
        new String(record, StandardCharsets.UTF_8), booth.get("registrars").get(0).textValue());
  }

  /** Asks for the signature of a device. */
  static HttpResponse<String> sign(Client person, String election, SimulatedVoter device) {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("blinded").add(device.blinded());
    return post(person, address(election, "/signatures"), body.toString());
  }

  static HttpResponse<String> post(Client client, String address, String json) {
    return client.send(
        "POST", address, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  static String address(String election, String path) {
    return "/api/v1/elections/" + election + path;
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  /** A locked ballot for the only question, the blank flag first. */
  String ballot(Integer... vote) {
    return device.ballot(List.of(List.of(vote)));
  }

  /** What goes to the ballot box. */
  String request(String ballot) {
    ObjectNode body = JSON.createObjectNode();
    body.put("ballot", ballot);
    body.putArray("signatures")
        .addObject()
        .put("prefix", base64(signature.prefix()))
        .put("signature", base64(signature.signature()));
    return body.toString();
  }

  private static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }

  HttpResponse<String> cast(String ballot) {
    return castAs(nobody, ballot);
  }

  /** Casts although a cookie goes along. */
  HttpResponse<String> castAs(Client somebody, String ballot) {
    return post(somebody, address(election, "/ballots"), request(ballot));
  }
}
