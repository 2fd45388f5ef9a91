package portability.agreements.explanation;

import portability.kernel.InstitutionId;
import portability.totalisation.Outcome;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.reason.Language;
import portability.totalisation.reason.Notation;

/// The sentences with which an explanation opens, in one language: what was decided, and what it rests on.
interface Opening {
    String outcome(InstitutionId institution, Outcome outcome, Notation notation);

    String unverified(UnverifiedValue value);

    static Opening in(Language language) {
        return switch (language) {
            case ENGLISH -> new EnglishOpening();
            case FRENCH -> new FrenchOpening();
            case SPANISH -> new SpanishOpening();
        };
    }
}
