package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.claims.v1.AnswerLinesRequest;
import portability.proto.claims.v1.DecideLinesRequest;
import portability.proto.claims.v1.DecideLinesResponse;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.LineBeforeBoard;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.OpenInvoiceResponse;
import portability.proto.claims.v1.OpinionStanding;
import portability.proto.claims.v1.RecordOpinionRequest;
import portability.proto.claims.v1.RecordOpinionResponse;
import portability.proto.claims.v1.RecordedOpinion;
import portability.proto.claims.v1.ReferToAuditBoardRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.claims.v1.SendInvoiceResponse;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.BoardOpinedLine;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.InvoiceDiagnosis;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.LineReply;
import portability.proto.exchange.v1.LineVerdict;
import portability.proto.exchange.v1.ReferredLine;
import portability.proto.types.v1.Money;
import portability.sandbox.home.ServiceKind;

/// `invoice`: a file of lines becomes an invoice, a word on lines becomes a decision or an answer.
class InvoiceCommandTest {
    private static final String HEADING =
            "entitlement,first_day,last_day,code_system,code,quantity,unit_price,amount,reference,diagnosis\n";

    @TempDir
    Path directory = Path.of("");

    private final AnyAnswers desk = new AnyAnswers(InvoiceServiceGrpc.getServiceDescriptor())
            .answering(
                    OpenInvoiceResponse.newBuilder().setInvoiceId("NL:SVB/i-1").build(),
                    AddLinesResponse.newBuilder()
                            .setLines(2)
                            .setTotal(Money.newBuilder().setAmount("3320.50").setCurrency("EUR"))
                            .build(),
                    SendInvoiceResponse.newBuilder().setDocuments(1).build(),
                    DecideLinesResponse.newBuilder().setChanged(3).build(),
                    RecordOpinionResponse.newBuilder()
                            .setRecorded(1)
                            .addLines(LineBeforeBoard.newBuilder()
                                    .setLine(2)
                                    .setReferredOn("2029-09-03")
                                    .setReferredBy("DE:DRV")
                                    .setStanding(OpinionStanding.OPINION_STANDING_OTHER_AMOUNT)
                                    .setByCreditor(opinion("75.00"))
                                    .setByDebtor(opinion("70.00")))
                            .build());
    private int runs;

    @Test
    void sends_what_a_file_says_and_how_many_lines_of_which_sum_it_was() throws IOException {
        var file = lines(
                "NL:SVB/e-1,2026-03-07,2026-03-11,CIE,0DTJ4ZZ,5,640.00,3200.00,\"ward 3, bed 2\",K35",
                "NL:SVB/e-1,2026-03-16,2026-03-16,CIE,99213,1,120.50,120.50,,");
        var said = send(file);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("NL:SVB/i-1: 2 lines, 3320.50 EUR.")
                .contains("It goes to DE:DRV in 1 document.");
        assertThat(desk.only(OpenInvoiceRequest.class).getHalfYear()).isEqualTo("2026-H1");
        var added = desk.only(AddLinesRequest.class);
        assertThat(added.getLinesList())
                .extracting(InvoiceLine::getNumber, InvoiceLine::getAmount, InvoiceLine::getReference)
                .containsExactly(tuple(1, "3200.00", "ward 3, bed 2"), tuple(2, "120.50", ""));
        assertThat(added.getDiagnosesList())
                .extracting(InvoiceDiagnosis::getLine, InvoiceDiagnosis::getCodeSystem, InvoiceDiagnosis::getCode)
                .containsExactly(tuple(1, "ICD-10", "K35"));
        var sent = desk.only(SendInvoiceRequest.class);
        assertThat(sent.getLines()).isEqualTo(2);
        assertThat(sent.getTotal().getAmount()).isEqualTo("3320.50");
    }

    @Test
    void a_line_that_cannot_be_read_is_named_and_nothing_is_sent() throws IOException {
        var said = send(lines("NL:SVB/e-1,2026-03-07,2026-03-11,CIE,0DTJ4ZZ,5,640.00,much,,"));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .contains("line 1 of the invoice: no amount: 'much'")
                .doesNotContain("Exception");
        assertThat(desk.asked(SendInvoiceRequest.class)).isEmpty();
    }

    @Test
    void a_file_that_lacks_a_column_says_which() throws IOException {
        var file = Files.writeString(directory.resolve("bare.csv"), "first_day,last_day\n2026-03-07,2026-03-07\n");
        assertThat(send(file).err()).contains("there is no column code_system");
    }

    @Test
    void decides_lines_with_a_reason() throws IOException {
        var said = run(
                "decide",
                "--invoice",
                "NL:SVB/i-1",
                "--lines",
                "2,4-5",
                "--reduce-to",
                "60.00",
                "--because",
                "above-tariff",
                "--words",
                "Order 5/2026");
        assertThat(said.out()).contains("3 lines stand otherwise than before.");
        assertThat(desk.only(DecideLinesRequest.class).getLinesList())
                .extracting(DecidedLine::getLine, DecidedLine::getVerdict, DecidedLine::getTo, DecidedLine::getReason)
                .contains(tuple(4, LineVerdict.LINE_VERDICT_REDUCE, "60.00", ContestReason.CONTEST_REASON_ABOVE_TARIFF))
                .hasSize(3);
    }

    @Test
    void a_reason_that_is_none_names_those_there_are() throws IOException {
        var said = run("decide", "--invoice", "NL:SVB/i-1", "--lines", "2", "--contest", "--because", "TOO_DEAR");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("'TOO_DEAR' is none of").contains("above-tariff");
        assertThat(desk.asked(DecideLinesRequest.class)).isEmpty();
    }

    @Test
    void answers_what_was_contested() throws IOException {
        var _ = run("answer", "--invoice", "NL:SVB/i-1", "--lines", "2", "--uphold", "see report 12/2026");
        assertThat(desk.only(AnswerLinesRequest.class).getLinesList())
                .extracting(AnsweredLine::getReply, AnsweredLine::getWords)
                .containsExactly(tuple(LineReply.LINE_REPLY_UPHOLD, "see report 12/2026"));
    }

    @Test
    void brings_lines_before_the_audit_board_and_records_its_opinion_and_how_the_other_recorded_it()
            throws IOException {
        var _ = run("refer", "--invoice", "NL:SVB/i-1", "--lines", "2,4", "--words", "Order 5/2026 sets 80.00");
        assertThat(desk.only(ReferToAuditBoardRequest.class).getLinesList())
                .extracting(ReferredLine::getLine, ReferredLine::getWords)
                .containsExactly(tuple(2, "Order 5/2026 sets 80.00"), tuple(4, "Order 5/2026 sets 80.00"));
        var said = run(
                "opinion",
                "--invoice",
                "NL:SVB/i-1",
                "--reference",
                "AB/2030/12",
                "--of",
                "2030-03-04",
                "--lines",
                "2",
                "--owed",
                "75.00");
        assertThat(said.out())
                .contains("line 2 before the Audit Board since 2029-09-03, by DE:DRV: other amount")
                .contains("the creditor recorded AB/2030/12 of 2030-03-04: 75.00 EUR owed")
                .contains("the debtor recorded AB/2030/12 of 2030-03-04: 70.00 EUR owed");
        var recorded = desk.only(RecordOpinionRequest.class);
        assertThat(recorded.getOf()).isEqualTo("2030-03-04");
        assertThat(recorded.getLinesList())
                .extracting(BoardOpinedLine::getLine, BoardOpinedLine::getOwed)
                .containsExactly(tuple(2, "75.00"));
    }

    private static RecordedOpinion opinion(String owed) {
        return RecordedOpinion.newBuilder()
                .setReference("AB/2030/12")
                .setOf("2030-03-04")
                .setOwed(Money.newBuilder().setAmount(owed).setCurrency("EUR"))
                .build();
    }

    private Path lines(String... rows) throws IOException {
        return Files.writeString(directory.resolve("bills.csv"), HEADING + String.join("\n", rows) + "\n");
    }

    private Said send(Path file) throws IOException {
        return run(
                "send",
                "--id",
                "request-1",
                "--to",
                "DE:DRV",
                "--reference",
                "F-2026/1",
                "--half-year",
                "2026-H1",
                "--currency",
                "EUR",
                file.toString());
    }

    private Said run(String... words) throws IOException {
        var all = new ArrayList<>(List.of("invoice"));
        all.addAll(List.of(words));
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(node.with(ServiceKind.CLAIMS, desk).options(), all.toArray(String[]::new));
        }
    }
}
