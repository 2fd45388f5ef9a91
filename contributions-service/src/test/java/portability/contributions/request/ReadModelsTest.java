package portability.contributions.request;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Corrections;
import portability.contributions.client.Identities;
import portability.contributions.client.OtherInstitution;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.ledger.testkit.golden.GoldenFiles;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.ConsentPurpose;
import portability.proto.contributions.v1.GiveConsentRequest;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListOutdatedRecordsRequest;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.types.v1.PersonalNumber;

class ReadModelsTest extends ServiceTest {
    @Autowired
    Processing processing;

    @Autowired
    EventCatalogue catalogue;

    @Test
    void rebuilt_from_zero_they_are_the_same() {
        var ana = officer().register("120000003");
        officer()
                .importReturn(
                        newId(),
                        HEADING
                                + row("120000003", "E1", "2001-01-01", "2001-12-31", "30000.00")
                                + row("120000003", "E1", "2002-01-01", "2002-12-31", "14000.50")
                                + "a bad row\n");
        var period = officer().record(ana, period("1990-01-01", "1990-12-31"));
        statement("120000003");
        var _ = officer()
                .call()
                .withdrawPeriod(WithdrawPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(period)
                        .setReason("another person's")
                        .build());
        assertThat(officer().history(ana).getEntriesList()).hasSize(3);
        Until.so("out of date", () -> isOutdated(ana));
        var identities = new Identities(officer(), officer("officer-2"));
        identities.name(ana, "Benali", "Fatima");
        identities.grant(ana, "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE);
        var corrections = new Corrections(officer());
        corrections.terms("1971-01-01", 1, 7);
        corrections.ask(corrections.lodge(ana, Corrections.missing()), "2025-06-30");
        consent(ana);
        identities.link(ana, officer().register(newId()));
        assertThat(identities.person(ana).getLinkedPersonIdsList()).hasSize(1);
        var cnss = new OtherInstitution("MA:CNSS");
        var other = cnss.person("333").toBuilder().setBirthDate("1958-01-21").build();
        officer()
                .foreign()
                .keepForeignRecord(cnss.keep("120000003", cnss.record("2025-01-01T00:00:00Z", other))
                        .build());
        assertThat(officer()
                        .foreign()
                        .listClarifications(ListClarificationsRequest.newBuilder()
                                .setPersonId(ana)
                                .build())
                        .getClarificationsList())
                .hasSize(1);
        var before = tables();
        assertThat(before)
                .hasSizeGreaterThanOrEqualTo(19)
                .filteredOn(table -> !table.name().startsWith("return_"))
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(table -> table.live().rows() > 0);

        processing.rebuild().start(CurrentReads.PROCESSOR, false);

        assertThat(officer().history(ana).getEntriesList()).hasSize(3);
        assertThat(tables()).isEqualTo(before);
    }

    private void statement(String number) {
        var _ = officer()
                .records()
                .certifyStatement(CertifyStatementRequest.newBuilder()
                        .setRequestId(newId())
                        .setNumber(PersonalNumber.newBuilder()
                                .setInstitution("NL:SVB")
                                .setNumber(number))
                        .setRecipient("a bank")
                        .build());
    }

    private boolean isOutdated(String personId) {
        return officer()
                .records()
                .listOutdatedRecords(ListOutdatedRecordsRequest.newBuilder()
                        .setPageSize(1000)
                        .build())
                .getRecordsList()
                .stream()
                .anyMatch(record -> record.getPersonId().equals(personId));
    }

    private void consent(String personId) {
        var _ = officer()
                .consents()
                .giveConsent(GiveConsentRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(personId)
                        .setPurpose(ConsentPurpose.CONSENT_PURPOSE_OWN_STATEMENT)
                        .setRecipient("MA:CNSS")
                        .setFirstDay("2025-01-01")
                        .setEvidence("form signed at the counter")
                        .build());
    }

    @Test
    void every_event_the_running_service_may_store_has_a_golden_file() {
        assertThat(catalogue.all()).hasSizeGreaterThan(20);
        GoldenFiles.haveAll(catalogue);
    }

    /// As they live, and as the log says: the same to the byte.
    private List<Table> tables() {
        var report = processing.check().check(CurrentReads.PROCESSOR);
        assertThat(report.tables()).allMatch(Table::isEqual);
        return report.tables();
    }
}
