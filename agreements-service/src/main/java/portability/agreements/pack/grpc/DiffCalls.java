package portability.agreements.pack.grpc;

import java.time.LocalDate;
import portability.agreements.edge.Page;
import portability.agreements.pack.LawVersions;
import portability.law.LawDiff;
import portability.law.LawDiff.Change;
import portability.proto.agreements.v1.DiffLawRequest;
import portability.proto.agreements.v1.DiffLawResponse;
import portability.proto.agreements.v1.LawChange;
import portability.proto.agreements.v1.LawChangeKind;

/// What changed between two versions of the law.
public final class DiffCalls {
    private final LawVersions versions;

    public DiffCalls(LawVersions versions) {
        this.versions = versions;
    }

    public DiffLawResponse diff(DiffLawRequest request) {
        var page = Page.of(request.getPageSize(), request.getPageToken());
        var before = versions.find(request.getFromChecksum());
        var after = versions.find(request.getToChecksum());
        var changes = LawDiff.between(before.texts(), after.texts());
        var cut = page.cut(changes, Change::path);
        var response = DiffLawResponse.newBuilder()
                .setFromChecksum(before.checksum())
                .setToChecksum(after.checksum())
                .setTotal(changes.size())
                .setNextPageToken(cut.next());
        cut.entries().forEach(change -> response.addChanges(wire(change)));
        return response.build();
    }

    private static LawChange wire(Change change) {
        return LawChange.newBuilder()
                .setKind(LawChangeKind.valueOf("LAW_CHANGE_KIND_" + change.kind()))
                .setPath(change.path())
                .setFrom(change.from().map(LocalDate::toString).orElse(""))
                .setBefore(change.before().orElse(""))
                .setAfter(change.after().orElse(""))
                .setSource(change.source())
                .setVerified(change.verified())
                .build();
    }
}
