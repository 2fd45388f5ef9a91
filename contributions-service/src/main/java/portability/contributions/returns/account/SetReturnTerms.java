package portability.contributions.returns.account;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// Sets the terms of a scheme.
///
/// @param from for periods that end on this day or later
public record SetReturnTerms(String scheme, Request request, LocalDate from, ReturnTerms terms) {
    @TargetAggregateIdentifier
    public String stream() {
        return TermsAggregate.stream(scheme);
    }
}
