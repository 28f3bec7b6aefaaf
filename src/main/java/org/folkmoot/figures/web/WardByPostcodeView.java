package org.folkmoot.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.pages.Feedback;
import org.folkmoot.residents.register.PostcodeService;

/** Asks for a postcode and leads to the page of its ward. What is typed stands in no address. */
@Named
@RequestScoped
public class WardByPostcodeView {

  private final PostcodeService postcodes;
  private final CallerOfRequest caller;
  private final Feedback feedback;
  private String postcode = "";
  private List<WardDetails> found = List.of();

  @Inject
  WardByPostcodeView(PostcodeService postcodes, CallerOfRequest caller, Feedback feedback) {
    this.postcodes = postcodes;
    this.caller = caller;
    this.feedback = feedback;
  }

  /** Whether postcodes are known at all. */
  public boolean isThere() {
    return postcodes.isThere();
  }

  /** Leads to the ward; lets people choose where there are several. */
  public void find() {
    found = postcodes.list(postcode, caller.get().address());
    if (found.isEmpty()) {
      feedback.fault("postcode", "figures.ward.postcode.unknown");
    } else if (found.size() == 1) {
      feedback.lead("/ward?ward=" + found.get(0).id());
    }
  }

  /** The wards in which it lies, if there are several. */
  public List<WardDetails> getFound() {
    return found;
  }

  /** The postcode as typed. */
  public String getPostcode() {
    return postcode;
  }

  /** For the form. */
  public void setPostcode(String postcode) {
    this.postcode = postcode;
  }
}
