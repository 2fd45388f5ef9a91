package portability.agreements.determination;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Pattern;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.pack.LawVersions;
import portability.agreements.recorded.DeterminationLog;
import portability.agreements.recorded.DeterminationRecorded;
import portability.agreements.recorded.Rerun;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.law.LawPack;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.AffectedDetermination;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.ListAffectedDeterminationsRequest;
import portability.proto.agreements.v1.ListAffectedDeterminationsResponse;
import portability.proto.agreements.v1.RecordDeterminationRequest;
import portability.proto.agreements.v1.RecordDeterminationResponse;
import portability.proto.agreements.v1.ReviewDeterminationsRequest;
import portability.proto.agreements.v1.ReviewDeterminationsResponse;
import portability.totalisation.Totalisation;
import portability.totalisation.reason.StepText;

/// The rpcs that keep determinations, and try another law on them.
public final class RecordedCalls {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:/._-]{0,79}");
    private static final Pattern RELEASE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,39}");
    private static final int USUAL = 50;
    /// Each costs two determinations and reading a sealed question.
    private static final int MOST = 200;

    private static final int MOST_REVIEWED = 50;

    private final Determinations determinations;
    private final DeterminationLog log;
    private final AdoptedLaw law;
    private final LawVersions versions;

    public RecordedCalls(Determinations determinations, DeterminationLog log, AdoptedLaw law, LawVersions versions) {
        this.determinations = determinations;
        this.log = log;
        this.law = law;
        this.versions = versions;
    }

    /// Whether a text can name a case, or a certificate, at all.
    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    RecordDeterminationResponse record(RecordDeterminationRequest request) {
        if (!isReference(request.getReference()))
            throw new MalformedInput("INVALID_REQUEST", "reference has 1 to 80 of A-Z a-z 0-9 : / . _ -");
        if (!request.getEngineVersion().isEmpty()
                && !RELEASE.matcher(request.getEngineVersion()).matches())
            throw new MalformedInput("INVALID_REQUEST", "engine_version has 1 to 40 of A-Z a-z 0-9 . + -");
        var asked = request.getQuestion();
        var found = determine(asked, lawOf(request));
        log.keep(new DeterminationRecorded(
                request.getReference(),
                found.scheme(),
                found.lawChecksum(),
                request.getEngineVersion().isEmpty() ? found.engineVersion() : request.getEngineVersion(),
                found.inputDigest(),
                Base64.getEncoder().encodeToString(asked.toByteArray())));
        return RecordDeterminationResponse.newBuilder()
                .setDetermination(new Answers(new Steps(StepText.english())).determination(found))
                .build();
    }

    /// A proposed law is none that anybody determined by.
    private LawPack lawOf(RecordDeterminationRequest request) {
        return request.getLawChecksum().isEmpty()
                ? law.current()
                : law.version(request.getLawChecksum()).pack();
    }

    ListAffectedDeterminationsResponse affected(ListAffectedDeterminationsRequest request) {
        int size = request.getPageSize() == 0 ? USUAL : request.getPageSize();
        if (size < 0 || size > MOST) throw new MalformedInput("INVALID_PAGE", "a page looks at 1 to " + MOST);
        var to = versions.find(request.getToChecksum());
        var cases = log.casesAfter(request.getPageToken(), size + 1);
        var response = ListAffectedDeterminationsResponse.newBuilder();
        for (var reference : cases.subList(0, Math.min(size, cases.size()))) {
            response.setExamined(response.getExamined() + 1);
            log.last(reference).ifPresent(made -> add(response, made, to));
        }
        if (cases.size() > size) response.setNextPageToken(cases.get(size - 1));
        return response.build();
    }

    ReviewDeterminationsResponse review(ReviewDeterminationsRequest request) {
        if (request.getReferencesCount() > MOST_REVIEWED
                || !request.getReferencesList().stream().allMatch(RecordedCalls::isReference))
            throw new MalformedInput("INVALID_REQUEST", "a review names up to " + MOST_REVIEWED + " cases");
        var holds = law.current();
        var response = ReviewDeterminationsResponse.newBuilder().setLawChecksum(holds.checksum());
        for (var reference : request.getReferencesList())
            log.last(reference).ifPresent(made -> response.addDeterminations(compared(made, holds)));
        return response.build();
    }

    /// Those that another law would not change are left out.
    private void add(ListAffectedDeterminationsResponse.Builder response, DeterminationRecorded made, LawPack to) {
        var line = compared(made, to);
        if (line.getDifferencesCount() > 0 || !line.getNotRerun().isEmpty()) response.addDeterminations(line);
    }

    private AffectedDetermination.Builder compared(DeterminationRecorded made, LawPack to) {
        var line = AffectedDetermination.newBuilder()
                .setReference(made.reference())
                .setScheme(made.scheme())
                .setLawChecksum(made.lawChecksum());
        try {
            var asked = DetermineRequest.parseFrom(Base64.getDecoder().decode(made.question()));
            var before = determine(asked, law.version(made.lawChecksum()).pack());
            var after = determine(asked, to);
            var differences = Rerun.compare(before, after);
            differences.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(Enum::name)
                    .forEach(line::addDifferences);
            // What an officer sees is that the law changed it, not that the rules did.
            line.setOtherEngine(!made.engineVersion().equals(Totalisation.ENGINE_VERSION));
        } catch (Refused refused) {
            line.setNotRerun(code(refused.refusal()));
        } catch (MalformedInput malformed) {
            line.setNotRerun(malformed.reason());
        } catch (InvalidProtocolBufferException _) {
            line.setNotRerun("UNREADABLE");
        }
        return line;
    }

    /// A law that was tried can lack the scheme, or one that is gone the version; nothing else is refused there.
    private static String code(Refusal refusal) {
        return refusal instanceof Refusal.NoScheme ? "NO_SCHEME" : "LAW_GONE";
    }

    private portability.totalisation.Determination determine(DetermineRequest asked, LawPack pack) {
        var question = Questions.question(asked);
        return determinations.determine(Questions.career(asked, determinations.institution()), question, pack);
    }
}
