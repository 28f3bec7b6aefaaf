package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypedRequestTest {

  @Test
  void whatStandsInTheAddressIsNotTyped() {
    HttpServletRequest form =
        request(
            "a=planted&a=again&%62=planted&c", Map.of("a", values("planted", "again", "typed")));

    assertThat(form.getParameterValues("a")).containsExactly("typed");
    assertThat(form.getParameter("a")).isEqualTo("typed");
  }

  @Test
  void whatStandsOnlyInTheAddressIsNoParameter() {
    HttpServletRequest form =
        request("a=planted&%62=planted", Map.of("a", values("planted"), "b", values("planted")));

    assertThat(form.getParameterMap()).isEmpty();
    assertThat(Collections.list(form.getParameterNames())).isEmpty();
    assertThat(form.getParameter("b")).isNull();
    assertThat(form.getParameterValues("b")).isNull();
  }

  @Test
  void allThatWasTypedStays() {
    HttpServletRequest form = request(null, Map.of("a", values("1", "2"), "b", values("")));

    assertThat(form.getParameterMap()).containsOnlyKeys("a", "b");
    assertThat(form.getParameterValues("a")).containsExactly("1", "2");
    assertThat(form.getParameter("b")).isEmpty();
  }

  private static String[] values(String... values) {
    return values;
  }

  /** As the server gives it: values of the address before those of the body. */
  private static HttpServletRequest request(
      @Nullable String query, Map<String, String[]> parameters) {
    return new TypedRequest(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                TypedRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) ->
                    method.getName().equals("getQueryString") ? query : parameters));
  }
}
