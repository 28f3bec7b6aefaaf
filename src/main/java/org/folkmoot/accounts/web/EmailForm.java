package org.folkmoot.accounts.web;

import java.util.regex.Pattern;

/** Whether a text can be an e-mail address; whether somebody reads it is proved by a letter. */
final class EmailForm {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[^@\\s,;:<>()\\[\\]\\\\\"\\p{Cntrl}]{1,64}@[^@\\s,;:<>()\\[\\]\\\\\"\\p{Cntrl}]+");

  private EmailForm() {}

  static boolean matches(String typed) {
    String email = typed.strip();
    return email.length() <= LONGEST && FORM.matcher(email).matches();
  }
}
