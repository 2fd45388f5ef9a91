package portability.ledger.privacy.erasure.grpc;

import static portability.ledger.edge.Role.AUDITOR;
import static portability.ledger.edge.Role.OFFICER;
import static portability.ledger.edge.Role.SERVICE;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import portability.ledger.edge.AccessTable;
import portability.ledger.privacy.reads.ReadLog;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.privacy.v1.PrivacyServiceGrpc;

/// The rows of [PrivacyGrpcService] in a service's tables.
public final class PrivacyRpcs {
    private PrivacyRpcs() {}

    /// Officers erase, two of them; the portal and auditors see who read.
    public static AccessTable allow(AccessTable table) {
        return table.allow(PrivacyServiceGrpc.getRequestErasureMethod().getFullMethodName(), OFFICER)
                .allow(PrivacyServiceGrpc.getConfirmErasureMethod().getFullMethodName(), OFFICER)
                .allow(PrivacyServiceGrpc.getCancelErasureMethod().getFullMethodName(), OFFICER)
                .allow(PrivacyServiceGrpc.getPlaceHoldMethod().getFullMethodName(), OFFICER)
                .allow(PrivacyServiceGrpc.getReleaseHoldMethod().getFullMethodName(), OFFICER)
                .allow(PrivacyServiceGrpc.getGetErasureMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(PrivacyServiceGrpc.getListReadsMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR);
    }

    /// @param known whether there is, or was, such a subject
    public static ReadTable read(ReadTable table, Predicate<String> known) {
        return table.reads(
                        PrivacyServiceGrpc.getListReadsMethod(),
                        List.of("reads"),
                        request -> Optional.of(request.getSubject()).filter(known.or(ReadLog.NOBODY::equals)))
                .readsNothing(PrivacyServiceGrpc.getRequestErasureMethod())
                .readsNothing(PrivacyServiceGrpc.getConfirmErasureMethod())
                .readsNothing(PrivacyServiceGrpc.getCancelErasureMethod())
                .readsNothing(PrivacyServiceGrpc.getPlaceHoldMethod())
                .readsNothing(PrivacyServiceGrpc.getReleaseHoldMethod())
                .readsNothing(PrivacyServiceGrpc.getGetErasureMethod());
    }
}
