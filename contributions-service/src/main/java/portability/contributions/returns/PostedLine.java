package portability.contributions.returns;

import portability.contributions.period.PeriodFacts;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// A row that was posted, as [ReturnEvent.ReturnLinesPosted] holds it.
///
/// @param line     in the file; 1 is the heading
/// @param periodId identifies the period here
public record PostedLine(
        int line,
        @Subject String personId,
        String periodId,
        @Personal PeriodFacts period) {}
