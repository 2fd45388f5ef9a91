package portability.agreements.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import portability.agreements.AgreementsApplication;
import portability.ledger.edge.Role;
import portability.ledger.seal.VerificationKey;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceBlockingStub;
import portability.proto.agreements.v1.CoverageServiceGrpc;
import portability.proto.agreements.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc.ExchangeRateServiceBlockingStub;
import portability.proto.agreements.v1.HealthLawServiceGrpc;
import portability.proto.agreements.v1.HealthLawServiceGrpc.HealthLawServiceBlockingStub;
import portability.proto.agreements.v1.LoadLawPackRequest;
import portability.proto.agreements.v1.LoadLawPackResponse;
import portability.proto.agreements.v1.OutlookServiceGrpc;
import portability.proto.agreements.v1.OutlookServiceGrpc.OutlookServiceBlockingStub;
import portability.proto.agreements.v1.ProcedureServiceGrpc;
import portability.proto.agreements.v1.ProcedureServiceGrpc.ProcedureServiceBlockingStub;
import portability.proto.agreements.v1.RegisterServiceGrpc;
import portability.proto.agreements.v1.RegisterServiceGrpc.RegisterServiceBlockingStub;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc.WelfareRulesServiceBlockingStub;

/// The service as its clients meet it, at the German institution.
@PostgresTest
@SpringBootTest(classes = AgreementsApplication.class)
@Import(ApiChannel.class)
public abstract class ServiceTest {
    private static final TestNode NODE = TestNode.of("DE:DRV");

    @Autowired
    protected JdbcClient sql;

    @Autowired
    private ApiChannel api;

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) {
        NODE.register(registry);
    }

    /// A second time changes nothing.
    protected LoadLawPackResponse loadLaw() {
        return NODE.as(AgreementsServiceGrpc.newBlockingStub(api.channel()), "operator", Role.OPERATOR)
                .loadLawPack(LoadLawPackRequest.getDefaultInstance());
    }

    protected AgreementsServiceBlockingStub officer() {
        return NODE.as(AgreementsServiceGrpc.newBlockingStub(api.channel()), "officer-1", Role.OFFICER);
    }

    protected AgreementsServiceBlockingStub otherOfficer() {
        return NODE.as(AgreementsServiceGrpc.newBlockingStub(api.channel()), "officer-2", Role.OFFICER);
    }

    protected CoverageServiceBlockingStub coverage(String officer) {
        return NODE.as(CoverageServiceGrpc.newBlockingStub(api.channel()), officer, Role.OFFICER);
    }

    protected static VerificationKey ourKey() {
        return NODE.signingKey().verificationKey();
    }

    protected RegisterServiceBlockingStub register(String officer) {
        return NODE.as(RegisterServiceGrpc.newBlockingStub(api.channel()), officer, Role.OFFICER);
    }

    protected OutlookServiceBlockingStub outlook(Role role) {
        return NODE.as(OutlookServiceGrpc.newBlockingStub(api.channel()), "somebody", role);
    }

    protected HealthLawServiceBlockingStub healthLaw() {
        return NODE.as(HealthLawServiceGrpc.newBlockingStub(api.channel()), "somebody", Role.SERVICE);
    }

    protected ProcedureServiceBlockingStub procedure() {
        return NODE.as(ProcedureServiceGrpc.newBlockingStub(api.channel()), "somebody", Role.SERVICE);
    }

    protected ExchangeRateServiceBlockingStub rates() {
        return NODE.as(ExchangeRateServiceGrpc.newBlockingStub(api.channel()), "somebody", Role.SERVICE);
    }

    protected WelfareRulesServiceBlockingStub welfareRules() {
        return NODE.as(WelfareRulesServiceGrpc.newBlockingStub(api.channel()), "somebody", Role.SERVICE);
    }

    protected Determination determine(DetermineRequest.Builder request) {
        return officer().determine(request.build()).getDetermination();
    }

    protected static void assertRefused(Runnable call, Code code, String reason) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(StatusRuntimeException.class, failed -> {
            assertThat(failed.getStatus().getCode()).isEqualTo(code);
            assertThat(reasonOf(failed)).isEqualTo(reason);
        });
    }

    private static String reasonOf(StatusRuntimeException failed) {
        var status = StatusProto.fromThrowable(failed);
        if (status == null) return "no status";
        try {
            return status.getDetails(0).unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
