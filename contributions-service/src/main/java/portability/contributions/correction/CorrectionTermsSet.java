package portability.contributions.correction;

import java.time.LocalDate;
import portability.contributions.request.Request;

/// Terms were set, for requests received on a day or later.
public record CorrectionTermsSet(Request request, LocalDate from, CorrectionTerms terms) {}
