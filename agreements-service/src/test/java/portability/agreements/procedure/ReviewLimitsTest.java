package portability.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.GetReviewLimitRequest;
import portability.proto.agreements.v1.GetReviewLimitsRequest;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.ReviewRunsFrom;
import portability.proto.types.v1.Step;

/// Until when decisions can be challenged, asked of the running service by the law that comes with it.
class ReviewLimitsTest extends ServiceTest {
    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    private static GetReviewLimitRequest.Builder of(String state, String residence) {
        return GetReviewLimitRequest.newBuilder()
                .setState(state)
                .setRunsFrom(ReviewRunsFrom.REVIEW_RUNS_FROM_SUMMARY)
                .setReceivedOn("2026-01-05")
                .setResidence(residence)
                .setAskedOn("2026-02-17");
    }

    @Test
    void each_state_has_its_own_and_what_was_not_seen_is_said_with_it() {
        var dutch = procedure().getReviewLimit(of("NL", "MA").build());
        assertThat(dutch.getLastDay()).isEqualTo("2026-02-16");
        assertThat(dutch.getInTime()).isFalse();
        assertThat(dutch.getStepsList())
                .extracting(Step::getText)
                .anyMatch(text -> text.startsWith("By the law of NL, 6 (unverified) WEEKS"));
        assertThat(procedure().getReviewLimit(of("DE", "DE").build()).getLastDay())
                .isEqualTo("2026-02-05");
        assertThat(procedure().getReviewLimit(of("DE", "MA").build()).getLastDay())
                .isEqualTo("2026-04-06");
        var austrian = procedure().getReviewLimit(of("AT", "AT").build());
        assertThat(austrian.getInTime()).isTrue();
        assertThat(austrian.getBasis().getRestsOnUnverifiedList())
                .extracting(LawValue::getSource)
                .containsExactly("ASGG § 67(2); general knowledge, text not opened");
        var unknown = procedure().getReviewLimit(of("MA", "MA").build());
        assertThat(unknown.getLastDay()).isEmpty();
        assertThat(unknown.hasInTime()).isFalse();
    }

    @Test
    void many_are_asked_at_once_and_answered_in_their_order() {
        var both = procedure()
                .getReviewLimits(GetReviewLimitsRequest.newBuilder()
                        .addQuestions(of("NL", "MA"))
                        .addQuestions(of("DE", "DE"))
                        .build());
        assertThat(both.getAnswersList())
                .containsExactly(
                        procedure().getReviewLimit(of("NL", "MA").build()),
                        procedure().getReviewLimit(of("DE", "DE").build()));
        assertRefused(
                () -> procedure().getReviewLimits(GetReviewLimitsRequest.getDefaultInstance()),
                Code.INVALID_ARGUMENT,
                "INVALID_QUESTION");
        assertRefused(
                () -> procedure()
                        .getReviewLimits(GetReviewLimitsRequest.newBuilder()
                                .addQuestions(of("NL", "MA"))
                                .addQuestions(of("NL", "MA").clearRunsFrom())
                                .build()),
                Code.INVALID_ARGUMENT,
                "INVALID_QUESTION");
    }

    @Test
    void what_means_nothing_is_refused() {
        assertRefused(
                () -> procedure().getReviewLimit(of("NL", "MA").clearRunsFrom().build()),
                Code.INVALID_ARGUMENT,
                "INVALID_QUESTION");
        assertRefused(
                () -> procedure()
                        .getReviewLimit(of("NL", "MA").setReceivedOn("soon").build()),
                Code.INVALID_ARGUMENT,
                "INVALID_DATE");
    }
}
