package portability.agreements.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.client.Samples.question;

import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.agreements.client.ServiceTest;
import portability.law.LawPack;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.testkit.golden.GoldenFiles;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.CoverageServiceGrpc;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc;
import portability.proto.agreements.v1.HealthLawServiceGrpc;
import portability.proto.agreements.v1.ListLawRequest;
import portability.proto.agreements.v1.LoadLawPackRequest;
import portability.proto.agreements.v1.OutlookServiceGrpc;
import portability.proto.agreements.v1.ProcedureServiceGrpc;
import portability.proto.agreements.v1.RegisterServiceGrpc;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.operations.v1.OperationsServiceGrpc;
import portability.proto.privacy.v1.PrivacyServiceGrpc;

/// A service without law, and how it gets some.
class LoadingTest extends ServiceTest {
    @Autowired
    AccessTable access;

    @Autowired
    EventCatalogue catalogue;

    @Test
    void answers_nothing_before_the_pack_is_loaded_and_loads_it_once_as_an_event_with_its_texts() {
        assertRefused(
                () -> officer().listLaw(ListLawRequest.getDefaultInstance()),
                Code.FAILED_PRECONDITION,
                "NO_LAW_LOADED");
        assertRefused(() -> determine(question()), Code.FAILED_PRECONDITION, "NO_LAW_LOADED");
        var first = loadLaw();
        assertThat(loadLaw()).isEqualTo(first);
        assertThat(first.getChecksum()).matches("[0-9a-f]{64}");
        assertThat(first.getInstruments())
                .isEqualTo(LawPack.bundled().instruments().size());
        assertThat(first.getSchemes()).isEqualTo(LawPack.bundled().schemes().size());
        assertThat(first.getUnverifiedValues()).isPositive();
        assertThat(sql.sql("select event_name from log_entry")
                        .query(String.class)
                        .list())
                .containsExactly("law.LawPackAdopted");
        assertThat(sql.sql("select convert_from(payload, 'UTF8') from log_entry")
                        .query(String.class)
                        .single())
                .contains("schemes/de-drv-old-age.yaml")
                .contains(first.getChecksum());
    }

    @Test
    void every_rpc_has_a_row_and_loading_law_is_the_operators() {
        var rpcs = Stream.of(
                        AgreementsServiceGrpc.getServiceDescriptor(),
                        RegisterServiceGrpc.getServiceDescriptor(),
                        OutlookServiceGrpc.getServiceDescriptor(),
                        ProcedureServiceGrpc.getServiceDescriptor(),
                        HealthLawServiceGrpc.getServiceDescriptor(),
                        ExchangeRateServiceGrpc.getServiceDescriptor(),
                        WelfareRulesServiceGrpc.getServiceDescriptor(),
                        CoverageServiceGrpc.getServiceDescriptor(),
                        PrivacyServiceGrpc.getServiceDescriptor(),
                        AuditServiceGrpc.getServiceDescriptor(),
                        OperationsServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .map(MethodDescriptor::getFullMethodName)
                .toList();
        assertThat(access.rpcs()).containsExactlyInAnyOrderElementsOf(rpcs);
        assertRefused(
                () -> officer().loadLawPack(LoadLawPackRequest.getDefaultInstance()),
                Code.PERMISSION_DENIED,
                "ROLE_MAY_NOT");
    }

    @Test
    void every_event_the_running_service_may_store_has_a_golden_file() {
        GoldenFiles.haveAll(catalogue);
    }
}
