package portability.contributions.returns.account;

import java.time.LocalDate;
import portability.contributions.request.Request;

/// Terms of a scheme were set, for periods that end on a day or later.
public record ReturnTermsSet(String scheme, Request request, LocalDate from, ReturnTerms terms) {}
