package portability.agreements.wiring;

import io.grpc.ServiceDescriptor;
import java.util.List;
import java.util.Optional;
import portability.agreements.certificate.Certificates;
import portability.agreements.certificate.grpc.Issuing;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.CoverageServiceGrpc;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc;
import portability.proto.agreements.v1.HealthLawServiceGrpc;
import portability.proto.agreements.v1.OutlookServiceGrpc;
import portability.proto.agreements.v1.ProcedureServiceGrpc;
import portability.proto.agreements.v1.RegisterServiceGrpc;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc;

/// Which rpcs hand out a person's data. A subject is a certificate's id.
///
/// Who determines, or has a certificate issued or verified, brings the person's data and gets nothing back that was not
/// brought: only a certificate that is fetched is a read.
final class Reads {
    private static final List<String> CERTIFICATE = List.of("person", "employer", "legislation", "days");

    private Reads() {}

    static ReadTable table(Certificates certificates) {
        var table = new ReadTable()
                .reads(
                        CoverageServiceGrpc.getGetCoverageCertificateMethod(),
                        CERTIFICATE,
                        request -> known(certificates, request.getCertificateId()))
                .readsNothing(CoverageServiceGrpc.getIssueCoverageCertificateMethod())
                .readsNothing(CoverageServiceGrpc.getVerifyCoverageCertificateMethod())
                .readsNothing(CoverageServiceGrpc.getWithdrawCoverageCertificateMethod());
        nothing(table, RegisterServiceGrpc.getServiceDescriptor());
        nothing(table, AgreementsServiceGrpc.getServiceDescriptor());
        nothing(table, OutlookServiceGrpc.getServiceDescriptor());
        nothing(table, ProcedureServiceGrpc.getServiceDescriptor());
        nothing(table, HealthLawServiceGrpc.getServiceDescriptor());
        nothing(table, ExchangeRateServiceGrpc.getServiceDescriptor());
        nothing(table, WelfareRulesServiceGrpc.getServiceDescriptor());
        return table;
    }

    private static void nothing(ReadTable table, ServiceDescriptor service) {
        service.getMethods().forEach(table::readsNothing);
    }

    static Optional<String> known(Certificates certificates, String id) {
        return Optional.of(id).filter(Issuing::isId).filter(certificates::exists);
    }
}
