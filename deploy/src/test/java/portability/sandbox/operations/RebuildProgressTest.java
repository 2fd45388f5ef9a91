package portability.sandbox.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import portability.proto.operations.v1.RebuildReadModelResponse;

class RebuildProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String told(boolean terminal, long... applied) {
        try (var progress = new RebuildProgress(new PrintStream(written, true, UTF_8), "claims", terminal)) {
            for (long each : applied)
                progress.accept(RebuildReadModelResponse.newBuilder()
                        .setApplied(each)
                        .setUntil(1000)
                        .build());
        }
        return written.toString(UTF_8);
    }

    @Test
    void is_a_line_for_every_tenth_where_there_is_no_terminal() {
        assertThat(told(false, 0, 5, 99, 120, 130, 1000).lines())
                .containsExactly(
                        "  claims: 0 of 1000 entries",
                        "  claims: 120 of 1000 entries",
                        "  claims: 1000 of 1000 entries");
    }

    @Test
    void is_a_bar_on_a_terminal() {
        assertThat(told(true, 0, 1000)).contains("claims").contains("100%").contains("1000/1000");
    }

    @Test
    void is_done_at_once_where_the_log_is_empty() {
        try (var progress = new RebuildProgress(new PrintStream(written, true, UTF_8), "claims", false)) {
            progress.accept(RebuildReadModelResponse.getDefaultInstance());
        }
        assertThat(written.toString(UTF_8)).contains("0 of 0 entries");
    }
}
