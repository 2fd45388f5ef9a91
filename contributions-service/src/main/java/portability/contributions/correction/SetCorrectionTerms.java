package portability.contributions.correction;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// Sets the terms.
///
/// @param from for requests received on this day or later
public record SetCorrectionTerms(Request request, LocalDate from, CorrectionTerms terms) {
    @TargetAggregateIdentifier
    public String stream() {
        return CorrectionTermsAggregate.STREAM;
    }
}
