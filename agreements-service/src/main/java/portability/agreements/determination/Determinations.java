package portability.agreements.determination;

import java.util.Optional;
import portability.agreements.outlook.Rules;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.InstitutionId;
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.Totalisation;
import portability.totalisation.law.Law;
import portability.totalisation.question.Career;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Question;

/// Determines by a law pack: resolves the law of this institution, then calculates.
public final class Determinations implements Rules {
    private final AdoptedLaw law;
    private final InstitutionId institution;
    /// The law of a look ahead: to read it takes a while.
    private volatile Optional<LawPack> goingOn = Optional.empty();

    public Determinations(AdoptedLaw law, InstitutionId institution) {
        this.law = law;
        this.institution = institution;
    }

    /// The law that holds now.
    LawPack pack() {
        return law.current();
    }

    InstitutionId institution() {
        return institution;
    }

    /// By the law that holds now.
    @Override
    public Determination determine(Career career, Question question) {
        return determine(career, question, law.current());
    }

    /// By a version of the law.
    /// @throws Refused NoScheme, WrongInstitution
    /// @throws portability.ledger.edge.MalformedInput if the career contradicts itself, or the question the scheme
    public Determination determine(Career career, Question question, LawPack pack) {
        var applied = lawFor(question, pack);
        Contingencies.check(question.contingency(), applied.scheme().risk());
        Declared.check(question.claim().otherBenefits(), applied.scheme().currency());
        try {
            return Totalisation.determine(career, question, applied);
        } catch (CareerRefused refused) {
            throw CareerFaults.malformed(refused.fault());
        }
    }

    @Override
    public Determination determineAsIfLawWentOn(Career career, Question question) {
        var holds = law.current();
        var read =
                goingOn.filter(pack -> pack.checksum().equals(holds.checksum())).orElseGet(holds::goingOn);
        goingOn = Optional.of(read);
        return determine(career, question, read);
    }

    /// The law by which a question is determined now.
    /// @throws Refused NoScheme, WrongInstitution
    Law lawFor(Question question) {
        return lawFor(question, law.current());
    }

    private Law lawFor(Question question, LawPack pack) {
        if (!question.institution().equals(institution))
            throw new Refused(
                    new Refusal.WrongInstitution(question.institution().toString()));
        return pack.lawFor(institution, question.branch(), question.claim().lodgedOn())
                .orElseThrow(() -> new Refused(new Refusal.NoScheme(institution.toString())));
    }
}
