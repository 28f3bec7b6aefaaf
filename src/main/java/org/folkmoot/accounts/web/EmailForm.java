package org.folkmoot.accounts.web;

import java.util.regex.Pattern;

/** Whether a text can be an e-mail address; whether somebody reads it is proved by a letter. */
public final class EmailForm {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[^@\\s,;:<>()\\[\\]\\\\\"\\p{Cntrl}]{1,64}@[^@\\s,;:<>()\\[\\]\\\\\"\\p{Cntrl}]+");

  private EmailForm() {}

  /** Whether the text has the form of an address. */
  public static boolean matches(String typed) {
    String email = typed.strip();
    return email.length() <= LONGEST && FORM.matcher(email).matches();
  }
}
