package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.claim.Correspondence.From;
import portability.claims.claim.Correspondence.Here;
import portability.claims.claim.Correspondence.Kind;
import portability.claims.claim.Correspondence.Stage;

/// Who may send what when: every kind from everyone to everyone at every stage.
class CorrespondenceTest {
    /// What is taken; everything else is refused. `from → here: stages`.
    private static final List<String> TAKEN = List.of(
            "NOTICE CONTACT→INVOLVED: UNKNOWN",
            "COMPLETION CONTACT→INVOLVED: OPEN CLOSED",
            "RECORD CONTACT→CONTACT: UNKNOWN OPEN SAID CLOSED",
            "RECORD CONTACT→INVOLVED: UNKNOWN OPEN SAID CLOSED",
            "RECORD INVOLVED→CONTACT: UNKNOWN OPEN SAID CLOSED",
            "RECORD INVOLVED→INVOLVED: UNKNOWN OPEN SAID CLOSED",
            "NO_RECORD CONTACT→CONTACT: UNKNOWN OPEN CLOSED",
            "NO_RECORD CONTACT→INVOLVED: UNKNOWN OPEN CLOSED",
            "NO_RECORD INVOLVED→CONTACT: UNKNOWN OPEN CLOSED",
            "NO_RECORD INVOLVED→INVOLVED: UNKNOWN OPEN CLOSED",
            "WISHES CONTACT→INVOLVED: UNKNOWN OPEN CLOSED",
            "INCAPACITY CONTACT→INVOLVED: UNKNOWN OPEN CLOSED",
            "DECISION INVOLVED→CONTACT: UNKNOWN OPEN SAID CLOSED",
            "SUMMARY CONTACT→INVOLVED: UNKNOWN OPEN SAID CLOSED",
            "REMINDER CONTACT→INVOLVED: UNKNOWN OPEN CLOSED",
            "FORWARD INVOLVED→CONTACT: UNKNOWN",
            "INVALIDATION CONTACT→CONTACT: UNKNOWN OPEN SAID CLOSED",
            "INVALIDATION CONTACT→INVOLVED: UNKNOWN OPEN SAID CLOSED",
            "INVALIDATION INVOLVED→CONTACT: UNKNOWN OPEN SAID CLOSED",
            "INVALIDATION INVOLVED→INVOLVED: UNKNOWN OPEN SAID CLOSED",
            "REMOVAL CONTACT→INVOLVED: UNKNOWN OPEN CLOSED",
            "CONTACT_CHANGE CONTACT→INVOLVED: UNKNOWN OPEN CLOSED");

    @Test
    void takes_what_the_table_says_and_refuses_the_rest() {
        var taken = new ArrayList<String>();
        int looked = 0;
        for (var kind : Kind.values())
            for (var from : From.values())
                for (var here : Here.values()) {
                    var stages = new ArrayList<String>();
                    for (var stage : Stage.values()) {
                        looked++;
                        if (Correspondence.objection(kind, from, here, stage).isEmpty()) stages.add(stage.name());
                    }
                    if (!stages.isEmpty()) taken.add(kind + " " + from + "→" + here + ": " + String.join(" ", stages));
                }
        assertThat(looked)
                .isEqualTo(Kind.values().length * From.values().length * Here.values().length * Stage.values().length);
        assertThat(taken).containsExactlyElementsOf(TAKEN);
    }

    @Test
    void says_why_not() {
        assertThat(Correspondence.objection(Kind.RECORD, From.STRANGER, Here.CONTACT, Stage.OPEN))
                .contains(Correspondence.Objection.NOT_FROM_THEM);
        assertThat(Correspondence.objection(Kind.DECISION, From.INVOLVED, Here.INVOLVED, Stage.OPEN))
                .contains(Correspondence.Objection.NOT_TO_US);
        assertThat(Correspondence.objection(Kind.NOTICE, From.CONTACT, Here.INVOLVED, Stage.SAID))
                .contains(Correspondence.Objection.NOT_NOW);
    }
}
