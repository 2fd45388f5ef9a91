package portability.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.conformance.format.CaseFile;
import portability.conformance.kind.Kinds;
import portability.conformance.run.CasePaths;
import portability.conformance.run.Outcome;
import portability.conformance.run.Run;

/// The cases that come with the program, all of them.
class BuiltInCasesTest {
    /// How the ids of examples begin that were not collected but calculated here from the text of the law.
    private static final String OWN = "OWN-";

    private static List<CaseFile> files = List.of();
    private static Run run = Run.of(List.of());

    @BeforeAll
    static void runs_them() throws IOException {
        files = CasePaths.builtIn(Kit.LAW);
        run = Run.of(files);
    }

    @Test
    void every_case_that_is_not_disputed_passes() {
        assertThat(run.good()).as(Kit.report(run)).isTrue();
    }

    /// At least 225 of the 232 examples that were collected, at least 25 of them from periods to a determination.
    @Test
    void nearly_every_example_that_was_collected_is_expressed() {
        var collected = run.outcomes().stream()
                .filter(outcome -> !outcome.written().id().startsWith(OWN))
                .toList();
        assertThat(collected).hasSizeGreaterThanOrEqualTo(225);
        assertThat(collected.size() + run.notExpressed().size()).isEqualTo(232);
        assertThat(collected)
                .filteredOn(outcome -> outcome.written().kind().equals(Kinds.DETERMINATION.written()))
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void every_dispute_has_a_reason_and_a_source() {
        var disputed = run.outcomes().stream()
                .filter(Outcome.Disputed.class::isInstance)
                .map(Outcome::written)
                .toList();
        assertThat(disputed).hasSizeLessThanOrEqualTo(8).allSatisfy(written -> {
            var dispute = written.disputed().orElseThrow();
            assertThat(dispute.reason()).hasSizeGreaterThan(20);
            assertThat(dispute.source()).isNotBlank();
        });
    }

    @Test
    void a_case_that_repeats_another_names_one_that_there_is() {
        var ids = run.outcomes().stream().map(outcome -> outcome.written().id()).toList();
        assertThat(run.outcomes())
                .allSatisfy(outcome -> outcome.written()
                        .sameAs()
                        .ifPresent(other ->
                                assertThat(ids).as(outcome.written().id()).contains(other)));
    }
}
