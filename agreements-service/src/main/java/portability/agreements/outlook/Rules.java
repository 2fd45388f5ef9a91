package portability.agreements.outlook;

import portability.totalisation.Determination;
import portability.totalisation.question.Career;
import portability.totalisation.question.Question;

/// The law of one institution, as far as a look ahead needs it.
public interface Rules {
    /// By the law as it is known.
    Determination determine(Career career, Question question);

    /// By the same law, its last known values taken to go on where later ones are not known.
    Determination determineAsIfLawWentOn(Career career, Question question);
}
