package portability.ledger.privacy.erasure.grpc;

import io.grpc.Status.Code;
import portability.ledger.edge.Failure;
import portability.ledger.privacy.erasure.ErasureRefusal;
import portability.ledger.privacy.erasure.ErasureRefusal.AlreadyErased;
import portability.ledger.privacy.erasure.ErasureRefusal.InUse;
import portability.ledger.privacy.erasure.ErasureRefusal.NoHold;
import portability.ledger.privacy.erasure.ErasureRefusal.NotDue;
import portability.ledger.privacy.erasure.ErasureRefusal.NotRequested;
import portability.ledger.privacy.erasure.ErasureRefusal.RetentionNotOver;
import portability.ledger.privacy.erasure.ErasureRefusal.SameOfficer;
import portability.ledger.privacy.erasure.ErasureRefusal.UnderLegalHold;
import portability.ledger.privacy.erasure.ErasureRefusal.UnknownSubject;

/// Refusals as callers see them.
final class ErasureStatus {
    private ErasureStatus() {}

    static Failure of(ErasureRefusal refusal) {
        return switch (refusal) {
            case UnknownSubject _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_SUBJECT");
            case NotRequested _ -> new Failure(Code.FAILED_PRECONDITION, "NOT_REQUESTED");
            case SameOfficer _ -> new Failure(Code.FAILED_PRECONDITION, "SAME_OFFICER");
            case AlreadyErased _ -> new Failure(Code.FAILED_PRECONDITION, "SUBJECT_ERASED");
            case UnderLegalHold _ -> new Failure(Code.FAILED_PRECONDITION, "LEGAL_HOLD");
            case NoHold _ -> new Failure(Code.FAILED_PRECONDITION, "NO_HOLD");
            case RetentionNotOver _ -> new Failure(Code.FAILED_PRECONDITION, "RETENTION_NOT_OVER");
            case NotDue _ -> new Failure(Code.FAILED_PRECONDITION, "NOT_DUE");
            case InUse _ -> new Failure(Code.FAILED_PRECONDITION, "SUBJECT_IN_USE");
        };
    }
}
