package portability.conformance.format;

import java.util.stream.Collectors;
import portability.kernel.Sex;
import portability.law.LawNode;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;

/// The person of a case, with what the law may ask.
public final class Person {
    private Person() {}

    public static Claimant of(LawNode node) {
        var fields = node.fields();
        var born = fields.required("born").date();
        var sex = fields.optional("sex")
                .map(value -> Written.constant(value, Sex.class))
                .orElse(Sex.UNKNOWN);
        var nationality = fields.required("nationality");
        var status = fields.optional("status")
                .map(value -> Written.constant(value, PersonalStatus.class))
                .orElse(PersonalStatus.NONE);
        var residence = fields.required("residence").country();
        var household = fields.optional("household")
                .map(value -> Written.constant(value, Household.class))
                .orElse(Household.SINGLE);
        fields.done();
        var nationalities =
                Written.oneOrMore(nationality).stream().map(LawNode::country).collect(Collectors.toSet());
        if (nationalities.isEmpty() && status == PersonalStatus.NONE)
            throw nationality.refused("a person without nationality is stateless or a refugee");
        return new Claimant(born, sex, nationalities, status, residence, household);
    }
}
