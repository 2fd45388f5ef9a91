package portability.auditor.rederive;

import java.util.ArrayList;
import java.util.List;
import portability.law.LawPack;
import portability.totalisation.Totalisation;
import portability.totalisation.question.CareerRefused;

/// One decision calculated again, and held against what was decided. Pure.
///
/// @param pack the law the decision names
record Calculation(LawPack pack, OpenedCase opened) {
    /// What the rules give otherwise: only these a later release of theirs can explain.
    List<Difference> ofTheRules() {
        var determination = opened.determination();
        if (opened.opening().isEmpty()) return List.of();
        try {
            var inputs = Inputs.read(opened.opening().get(), opened.records(), opened.figures());
            var question = inputs.question();
            var law = pack.lawFor(
                    question.institution(), question.branch(), question.claim().lodgedOn());
            if (law.isEmpty())
                return List.of(new Difference(
                        "scheme", determination.getScheme(), "the law has none of " + question.institution()));
            var derived = DerivedAnswer.of(Totalisation.determine(inputs.career(), question, law.get()));
            // Which release calculates is no part of the answer.
            return Comparison.of(
                    determination,
                    derived.toBuilder()
                            .setEngineVersion(determination.getEngineVersion())
                            .build());
        } catch (CareerRefused refused) {
            return List.of(new Difference("inputs", "a determination", "the rules refuse them: " + refused.fault()));
        }
    }

    /// What does not fit whatever the rules are.
    ///
    /// @param keys of who certified records
    static List<Difference> ofTheRecord(OpenedCase opened, KnownKeys keys) {
        var differences = new ArrayList<Difference>();
        if (opened.opening().isEmpty())
            differences.add(new Difference("inputs", "a determination", "no event before it opens the claim"));
        opened.records()
                .forEach((institution, record) -> record.flaw(institution, keys.of(institution))
                        .ifPresent(flaw ->
                                differences.add(new Difference("record of " + institution, "certified", flaw))));
        opened.decision().ifPresent(decision -> {
            for (var found : Comparison.of(decision.getDetermination(), opened.determination()))
                differences.add(new Difference("decision." + found.where(), found.recorded(), found.derived()));
        });
        return differences;
    }
}
