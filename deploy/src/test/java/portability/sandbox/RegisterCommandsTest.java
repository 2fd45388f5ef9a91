package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.proto.agreements.v1.AgreementFinding;
import portability.proto.agreements.v1.Body;
import portability.proto.agreements.v1.FindAgreementsRequest;
import portability.proto.agreements.v1.FindAgreementsResponse;
import portability.proto.agreements.v1.Instrument;
import portability.proto.agreements.v1.PairAnswer;
import portability.proto.agreements.v1.Standing;
import portability.proto.types.v1.Branch;

/// `agreements` and `focal-point`: what there is between two states, and whom to turn to.
class RegisterCommandsTest extends OfficerTest {
    @Test
    void agreements_tells_what_there_is_between_two_states() {
        answers.found = FindAgreementsResponse.newBuilder()
                .setAnswer(PairAnswer.PAIR_ANSWER_RULES_LOADED)
                .addFindings(AgreementFinding.newBuilder()
                        .setStanding(Standing.STANDING_IN_FORCE)
                        .setRules("US-DE")
                        .setInstrument(Instrument.newBuilder()
                                .setId("us-de")
                                .setTitle("Totalization agreement")
                                .setInForce("1979-12-01")
                                .addBranches("OLD_AGE")))
                .addBodiesOfOne(Body.newBuilder().setState("US").setName("SSA"))
                .build();
        var said = run("agreements", "US", "DE", "--day", "2025-01-06", "--branch", "OLD_AGE");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("An instrument is in force, and its rules are loaded.")
                .contains("IN_FORCE, from 1979-12-01, OLD_AGE")
                .contains("rules: US-DE")
                .contains("hours: unknown; languages: unknown");
        assertThat(answers.asked)
                .containsExactly(FindAgreementsRequest.newBuilder()
                        .setOne("US")
                        .setOther("DE")
                        .setDay("2025-01-06")
                        .setBranch(Branch.BRANCH_OLD_AGE)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "focal-point"})
    void a_branch_that_is_none_is_said_before_anybody_is_asked(String command) {
        var said = command.equals("agreements")
                ? run(command, "US", "DE", "--branch", "PENSIONS")
                : run(command, "US", "--branch", "PENSIONS");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("portability: PENSIONS is no branch.\n");
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void a_state_without_anybody_known_is_said() {
        assertThat(run("focal-point", "XK").out()).isEqualTo("Nobody is known in XK.\n");
        answers.bodies = List.of(Body.newBuilder()
                .setState("PH")
                .setName("SSS")
                .setRole("focal point")
                .setOpeningHours("8 to 5")
                .addLanguages("en")
                .addLanguages("tl")
                .build());
        assertThat(run("focal-point", "PH").out())
                .contains("PH  SSS (focal point)", "hours: 8 to 5; languages: en, tl");
    }
}
