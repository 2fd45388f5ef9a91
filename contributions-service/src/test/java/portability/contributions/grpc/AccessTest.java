package portability.contributions.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.MethodDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.contributions.v1.ConsentsServiceGrpc;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.CorrectionsServiceGrpc;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc;
import portability.proto.contributions.v1.LinksServiceGrpc;
import portability.proto.contributions.v1.RecordsServiceGrpc;
import portability.proto.contributions.v1.StatisticsServiceGrpc;
import portability.proto.privacy.v1.PrivacyServiceGrpc;

class AccessTest {
    private static final Set<String> RPCS = Stream.of(
                    ContributionsServiceGrpc.getServiceDescriptor(),
                    CorrectionsServiceGrpc.getServiceDescriptor(),
                    ConsentsServiceGrpc.getServiceDescriptor(),
                    LinksServiceGrpc.getServiceDescriptor(),
                    StatisticsServiceGrpc.getServiceDescriptor(),
                    ForeignRecordsServiceGrpc.getServiceDescriptor(),
                    RecordsServiceGrpc.getServiceDescriptor(),
                    PrivacyServiceGrpc.getServiceDescriptor())
            .flatMap(service -> service.getMethods().stream())
            .map(MethodDescriptor::getFullMethodName)
            .collect(Collectors.toSet());

    private static Set<String> allowed(Role role) {
        var principal = new Principal("someone", Set.of(role));
        return RPCS.stream()
                .filter(rpc -> Access.table().permits(rpc, principal))
                .map(rpc -> rpc.substring(rpc.indexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    @Test
    void every_rpc_has_a_row_and_no_row_is_without_an_rpc() {
        assertThat(RPCS).hasSizeGreaterThanOrEqualTo(8);
        var audit =
                AuditServiceGrpc.getServiceDescriptor().getMethods().stream().map(MethodDescriptor::getFullMethodName);
        assertThat(Access.table().rpcs())
                .isEqualTo(Stream.concat(RPCS.stream(), audit).collect(Collectors.toSet()));
    }

    @Test
    void officers_may_call_everything() {
        assertThat(allowed(Role.OFFICER)).hasSameSizeAs(RPCS);
    }

    @Test
    void the_nodes_own_services_read_and_have_records_certified() {
        assertThat(allowed(Role.SERVICE))
                .containsExactlyInAnyOrder(
                        "FindPerson",
                        "GetPerson",
                        "ListMandates",
                        "CheckMandate",
                        "GetCareer",
                        "CertifyRecord",
                        "LodgeCorrection",
                        "WithdrawCorrection",
                        "GetCorrection",
                        "ListCorrections",
                        "ListConsents",
                        "CheckConsent",
                        "KeepForeignRecord",
                        "ListForeignRecords",
                        "GetForeignRecord",
                        "GetWholeCareer",
                        "ListClarifications",
                        "CertifyStatement",
                        "ListOutdatedRecords",
                        "ListReads");
    }

    @Test
    void auditors_read() {
        assertThat(allowed(Role.AUDITOR))
                .containsExactlyInAnyOrder(
                        "FindPerson",
                        "GetPerson",
                        "ListMandates",
                        "GetCareer",
                        "GetReturn",
                        "ListReturnErrors",
                        "ListDueReminders",
                        "GetCorrection",
                        "ListCorrections",
                        "ListOpenCorrections",
                        "ListConsents",
                        "ListLinks",
                        "ListUndecidedLinks",
                        "GetTable",
                        "ListForeignRecords",
                        "GetForeignRecord",
                        "GetWholeCareer",
                        "ListClarifications",
                        "ListOpenClarifications",
                        "ListOutdatedRecords",
                        "GetErasure",
                        "ListReads");
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKER", "PARTNER", "OPERATOR"})
    void others_may_nothing(Role role) {
        assertThat(allowed(role)).isEmpty();
    }
}
