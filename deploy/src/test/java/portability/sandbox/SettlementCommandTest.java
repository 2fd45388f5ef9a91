package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.AnswerWindowResponse;
import portability.proto.claims.v1.GetNettingReportRequest;
import portability.proto.claims.v1.GetNettingReportResponse;
import portability.proto.claims.v1.LoadRatesRequest;
import portability.proto.claims.v1.LoadRatesResponse;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceImplBase;
import portability.proto.claims.v1.NettingWindow;
import portability.proto.claims.v1.ReferenceRate;
import portability.proto.claims.v1.ReportForm;
import portability.proto.exchange.v1.NettingDifference;
import portability.proto.exchange.v1.NettingDifferenceReason;
import portability.sandbox.home.ServiceKind;

/// `settlement`: rates from the file of the European Central Bank, what is different in words, a report as a file.
class SettlementCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final Desk desk = new Desk();
    private int runs;

    @Test
    void loads_rates_as_the_central_bank_publishes_them_and_leaves_out_what_it_had_none_for() throws IOException {
        var file = Files.writeString(
                directory.resolve("eurofxref-hist.csv"),
                "Date,SEK,PLN,CYP,\n2026-05-05,10.9345,4.2538,N/A,\n2026-05-04,10.9001,4.2500,,\n");
        assertThat(run("rates", "--file", file.toString()).out()).isEqualTo("4 rates were not known before.\n");
        assertThat(desk.loaded)
                .extracting(ReferenceRate::getCurrency, ReferenceRate::getOn, ReferenceRate::getUnitsPerEuro)
                .contains(org.assertj.core.groups.Tuple.tuple("SEK", "2026-05-05", "10.9345"))
                .hasSize(4);
    }

    @Test
    void says_what_is_different_and_what_must_be_known_before_a_figure() throws IOException {
        var said = run("agree", "--window", "SE:FK/7").out();
        assertThat(said)
                .contains("SE:FK/7 with SE:FK: DIFFERENT")
                .contains("  ! rests on Decision H12")
                .contains("different: ACTUAL_COSTS/SE:FK/i#1, OTHER_AMOUNT");
    }

    @Test
    void writes_the_report_in_the_form_its_name_asks_for() throws IOException {
        for (var name : List.of("r.html", "r.csv", "r.pdf"))
            run(
                    "report",
                    "--window",
                    "SE:FK/7",
                    "--as-file",
                    directory.resolve(name).toString());
        assertThat(desk.forms)
                .containsExactly(ReportForm.REPORT_FORM_PAGE, ReportForm.REPORT_FORM_CSV, ReportForm.REPORT_FORM_PDF);
        assertThat(directory.resolve("r.csv")).hasContent("a report");
    }

    private Said run(String... words) throws IOException {
        var all = new ArrayList<>(List.of("settlement"));
        all.addAll(List.of(words));
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(node.with(ServiceKind.CLAIMS, desk).options(), all.toArray(String[]::new));
        }
    }

    private static final class Desk extends NettingServiceImplBase {
        final List<ReferenceRate> loaded = new ArrayList<>();
        final List<ReportForm> forms = new ArrayList<>();

        @Override
        public void loadRates(LoadRatesRequest request, StreamObserver<LoadRatesResponse> answer) {
            loaded.addAll(request.getRatesList());
            reply(
                    answer,
                    LoadRatesResponse.newBuilder()
                            .setLoaded(request.getRatesCount())
                            .build());
        }

        @Override
        public void answerWindow(AnswerWindowRequest request, StreamObserver<AnswerWindowResponse> answer) {
            var window = NettingWindow.newBuilder()
                    .setWindowId(request.getWindowId())
                    .setPartner("SE:FK")
                    .setState("DIFFERENT")
                    .setRound(1)
                    .addWarnings("rests on Decision H12")
                    .addDifferences(NettingDifference.newBuilder()
                            .setReference("ACTUAL_COSTS/SE:FK/i#1")
                            .setReason(NettingDifferenceReason.NETTING_DIFFERENCE_REASON_OTHER_AMOUNT));
            reply(answer, AnswerWindowResponse.newBuilder().setWindow(window).build());
        }

        @Override
        public void getNettingReport(GetNettingReportRequest request, StreamObserver<GetNettingReportResponse> answer) {
            forms.add(request.getForm());
            reply(
                    answer,
                    GetNettingReportResponse.newBuilder()
                            .setReport(ByteString.copyFromUtf8("a report"))
                            .build());
        }

        private static <A> void reply(StreamObserver<A> answer, A message) {
            answer.onNext(message);
            answer.onCompleted();
        }
    }
}
