package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.Route;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.GetSummaryResponse;
import portability.proto.claims.v1.ReviewLimit;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;
import portability.sandbox.home.ServiceKind;

/// `summary`: what was decided as a person reads it, each figure below what it rests on and above its reasons.
class SummaryCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final AnyAnswers claims = new AnyAnswers(ClaimsServiceGrpc.getServiceDescriptor())
            .answering(GetSummaryResponse.newBuilder()
                    .setClaimId("NL:SVB/1")
                    .setSummarisedAt("2026-05-04T10:00:00Z")
                    .addLines(SummaryLine.newBuilder()
                            .setDecisionId("NL:SVB/1/NL:SVB")
                            .setDecidedAt("2026-05-03T10:00:00Z")
                            .setRemedy("REMEDY_IN_DECISION_LETTER: see its letter.")
                            .setNumber(2)
                            .setDetermination(awarded())
                            .setReview(ReviewLimit.newBuilder()
                                    .setCountedFrom("2026-05-04")
                                    .setLastDay("2026-06-15")
                                    .addUnverified("a secondary page")))
                    .addLines(SummaryLine.newBuilder()
                            .setDecisionId("NL:SVB/1/MA:CNSS")
                            .setDecidedAt("2026-05-04T09:00:00Z")
                            .setNumber(1)
                            .setDetermination(Determination.newBuilder()
                                    .setInstitution("MA:CNSS")
                                    .setScheme("ma/cnss-old-age")
                                    .setRefusalReason("TOO_FEW_DAYS"))
                            .setReview(ReviewLimit.newBuilder().setCountedFrom("2026-05-04")))
                    .build());

    @Test
    void tells_what_each_pays_and_why_below_what_was_not_verified() throws IOException {
        var told = run("--claim", "NL:SVB/1").out();
        assertThat(told)
                .containsSubsequence(
                        "Summary of all decisions on claim NL:SVB/1",
                        "! Some of these figures rest on values whose source was not seen",
                        "In all EUR 412.80 a month.",
                        "NL:SVB, nl/aow",
                        "! This figure rests on values whose source was not seen:",
                        "! parameters/nl/aow.full — <general knowledge>",
                        "EUR 400.50 a month.",
                        "EUR 12.30 a month more while you live there",
                        "The right begins on 2026-03-01; it is paid from 2026-04-01.",
                        "decision number 2",
                        "By EU_883_2004: EUR 400.50 (this is paid)",
                        "- 24 of 50 years [EU_883_2004 Art. 52(1)(b)]",
                        "By the law of the state alone: waiting time not met",
                        "Why this is the result",
                        "! This day rests on what was not verified:",
                        "You can ask for a review until 2026-06-15",
                        "MA:CNSS, ma/cnss-old-age",
                        "Nothing is paid: too few days.",
                        "this institution's own letter says");
        assertThat(claims.only(GetSummaryRequest.class).getClaimId()).isEqualTo("NL:SVB/1");
    }

    @Test
    void writes_a_page_whose_text_is_no_markup() throws IOException {
        var file = directory.resolve("summary.html");
        assertThat(run("--claim", "NL:SVB/1", "--to", file.toString()).out()).isEmpty();
        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>")
                .containsSubsequence(
                        "<h1>Summary of all decisions on claim NL:SVB/1</h1>",
                        "<h2>NL:SVB, nl/aow</h2>",
                        "<li>parameters/nl/aow.full — &lt;general knowledge&gt;</li>",
                        "<p class=\"figure\">EUR 400.50 a month.</p>",
                        "</html>");
    }

    private static Determination awarded() {
        return Determination.newBuilder()
                .setInstitution("NL:SVB")
                .setScheme("nl/aow")
                .setAwarded(true)
                .setStart("2026-03-01")
                .setPaidFrom("2026-04-01")
                .setPayablePerMonth(euro("400.50"))
                .setSupplementPerMonth(euro("12.30"))
                .setChosenRoute("EU_883_2004")
                .addRestsOnUnverified(
                        LawValue.newBuilder().setPath("parameters/nl/aow.full").setSource("<general knowledge>"))
                .addRoutes(Route.newBuilder().setId("NATIONAL").setRefusalReason("WAITING_TIME_NOT_MET"))
                .addRoutes(Route.newBuilder()
                        .setId("EU_883_2004")
                        .setInstrument("EU_883_2004")
                        .setAmount(euro("400.50"))
                        .addSteps(step("24 of 50 years")))
                .addSteps(step("the higher one is paid"))
                .build();
    }

    private static Step step(String text) {
        return Step.newBuilder()
                .setText(text)
                .setArticle(LegalRef.newBuilder().setInstrument("EU_883_2004").setArticle("Art. 52(1)(b)"))
                .build();
    }

    private static Money euro(String amount) {
        return Money.newBuilder().setCurrency("EUR").setAmount(amount).build();
    }

    private Said run(String... words) throws IOException {
        var all = new String[words.length + 1];
        all[0] = "summary";
        System.arraycopy(words, 0, all, 1, words.length);
        try (var node = new RunningNodeOfTests(directory.resolve("home"), "NL:SVB")) {
            var said = Said.by(node.with(ServiceKind.CLAIMS, claims).options(), all);
            assertThat(said.exit()).as(said.err()).isZero();
            return said;
        }
    }
}
