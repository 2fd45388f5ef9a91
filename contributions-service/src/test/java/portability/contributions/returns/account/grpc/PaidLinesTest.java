package portability.contributions.returns.account.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Returns.due;
import static portability.contributions.client.Returns.euro;
import static portability.contributions.client.Returns.header;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Fails;
import portability.contributions.client.Returns;
import portability.contributions.client.ServiceTest;
import portability.contributions.request.CurrentReads;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.RecordReturnPaymentRequest;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.PersonalNumber;

/// A payment may say which lines it pays; what is certified follows what is paid, or what the scheme counts unpaid.
class PaidLinesTest extends ServiceTest {
    @Autowired
    Processing processing;

    private String number = "";
    private String ana = "";
    private String scheme = "";
    private String returnId = "";

    @BeforeEach
    void aPersonAndASchemeOfItsOwn() {
        number = newId();
        ana = officer().register(number);
        scheme = "x-" + newId();
        returnId = newId();
    }

    private Returns returns() {
        return new Returns(officer());
    }

    private String year(int year) {
        return row(number, "E1", year + "-01-01", year + "-12-31", "1000.00").replace("nl-aow", scheme);
    }

    private String pay(String amount, Integer... lines) {
        return officer()
                .call()
                .recordReturnPayment(RecordReturnPaymentRequest.newBuilder()
                        .setRequestId(newId())
                        .setReturnId(returnId)
                        .setAmount(euro(amount))
                        .setReceivedOn("2025-06-01")
                        .addAllLines(List.of(lines))
                        .build())
                .getPaymentId();
    }

    private void assertPayments(String... payments) {
        assertThat(officer().career(ana).getEntriesList())
                .extracting(CareerEntry::getPayment)
                .containsExactly(payments);
    }

    private int certified() {
        var record = officer()
                .call()
                .certifyRecord(CertifyRecordRequest.newBuilder()
                        .setRequestId(newId())
                        .setNumber(PersonalNumber.newBuilder()
                                .setInstitution("NL:SVB")
                                .setNumber(number))
                        .build())
                .getSealedRecord();
        try {
            return SealedDocument.parseFrom(record).getPartsCount() - 1;
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a record is a document", broken);
        }
    }

    @Test
    void a_partial_payment_pays_the_lines_that_it_names_as_long_as_it_stands() {
        returns().terms(scheme, false);
        officer()
                .importReturn(
                        header(returnId).setDue(due(scheme, "2021-12-31", "200")),
                        HEADING + "bad\n" + year(2020) + year(2021));
        var before = clock.instant();
        assertPayments("DECLARED", "DECLARED");
        assertThat(certified()).isZero();

        clock.advance(Duration.ofSeconds(1));
        var payment = pay("100", 4);
        assertPayments("DECLARED", "PAID");
        assertThat(certified()).isEqualTo(1);
        assertThat(returns().standing(returnId).getOutstandingList()).containsExactly(euro("100"));
        assertThat(officer()
                        .call()
                        .getCareer(GetCareerRequest.newBuilder()
                                .setPersonId(ana)
                                .setKnownAt(before.toString())
                                .build())
                        .getEntriesList())
                .extracting(CareerEntry::getPayment)
                .containsExactly("DECLARED", "DECLARED");

        returns().reverse(returnId, payment);
        assertPayments("DECLARED", "DECLARED");
        pay("200");
        assertPayments("PAID", "PAID");
        assertThat(certified()).isEqualTo(2);
        assertThat(processing.check().check(CurrentReads.PROCESSOR).tables()).allMatch(Table::isEqual);
    }

    @Test
    void unpaid_time_is_certified_where_the_scheme_does_not_let_the_worker_answer_for_arrears() {
        returns().terms(scheme, true);
        officer().importReturn(header(returnId).setDue(due(scheme, "2021-12-31", "200")), HEADING + year(2020));
        assertPayments("DECLARED");
        assertThat(certified()).isEqualTo(1);
    }

    @Test
    void a_payment_names_posted_lines_and_each_once() {
        officer()
                .importReturn(
                        header(returnId).setDue(due(scheme, "2020-12-31", "200")), HEADING + year(2020) + "bad\n");
        for (int line : List.of(0, 1, 3, 4)) Fails.with(Code.NOT_FOUND, "UNKNOWN_LINE", () -> pay("1", 2, line));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_AMOUNT", () -> pay("1", 2, 2));
        assertThat(returns().standing(returnId).getPaidList()).isEmpty();
    }
}
