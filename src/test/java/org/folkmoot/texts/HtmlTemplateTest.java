package org.folkmoot.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTemplateTest {

  @Test
  void valuesAreNeverMarkup() {
    HtmlTemplate template = HtmlTemplate.of("<a href=\"{{x}}\">{{x}}</a>");

    assertThat(template.write(Map.of("x", "<b a='1'>\"&")))
        .isEqualTo(
            "<a href=\"&lt;b a=&#39;1&#39;&gt;&quot;&amp;\">"
                + "&lt;b a=&#39;1&#39;&gt;&quot;&amp;</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{{x}}}", "{{&x}}", "{{=<% %>=}}<%&x%>"})
  void noTemplateTurnsThatOff(String source) {
    assertThatThrownBy(() -> HtmlTemplate.of(source)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aValueThatNobodyGivesIsAnError() {
    assertThatThrownBy(() -> HtmlTemplate.of("{{x}}").write(Map.of("y", "1")))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> HtmlTemplate.of("{{#x}}a{{/x}}").write(Map.of("y", "1")))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aSectionIsRepeatedForEachOfAList() {
    HtmlTemplate template =
        HtmlTemplate.of("{{#lines}}{{^-first}}<br>{{/-first}}{{this}}{{/lines}}");

    assertThat(template.write(Map.of("lines", List.of("a", "<", "c")))).isEqualTo("a<br>&lt;<br>c");
    assertThat(template.write(Map.of("lines", List.of()))).isEmpty();
  }
}
