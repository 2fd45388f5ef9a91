package portability.contributions.returns.grpc;

import io.grpc.stub.StreamObserver;
import portability.contributions.returns.ImportLimits;
import portability.contributions.returns.ReturnImport;
import portability.ledger.privacy.keys.KeyedHash;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;

/// The rpc about returns.
public final class ReturnCalls {
    private final String institution;
    private final ImportLimits limits;
    private final ReturnImport returns;
    private final KeyedHash hash;

    public ReturnCalls(String institution, ImportLimits limits, ReturnImport returns, KeyedHash hash) {
        this.institution = institution;
        this.limits = limits;
        this.returns = returns;
        this.hash = hash;
    }

    public StreamObserver<ImportReturnRequest> importReturn(StreamObserver<ImportReturnResponse> answer) {
        return new ReturnUpload(institution, limits, returns, new Spool(hash.begin()), answer);
    }
}
