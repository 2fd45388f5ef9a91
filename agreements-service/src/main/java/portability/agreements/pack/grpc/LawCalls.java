package portability.agreements.pack.grpc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import portability.agreements.edge.Words;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.pack.LawDesk;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.law.LawListing.Listed;
import portability.law.LawPack;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.DropLawPackRequest;
import portability.proto.agreements.v1.DropLawPackResponse;
import portability.proto.agreements.v1.EnactLawPackRequest;
import portability.proto.agreements.v1.EnactLawPackResponse;
import portability.proto.agreements.v1.GetLawRequest;
import portability.proto.agreements.v1.GetLawResponse;
import portability.proto.agreements.v1.LawFile;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.LawVersion;
import portability.proto.agreements.v1.ListLawRequest;
import portability.proto.agreements.v1.ListLawResponse;
import portability.proto.agreements.v1.ListLawVersionsResponse;
import portability.proto.agreements.v1.LoadLawPackResponse;
import portability.proto.agreements.v1.ProposeLawPackRequest;
import portability.proto.agreements.v1.ProposeLawPackResponse;

/// The rpcs about the law itself.
public final class LawCalls {
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

    private final AdoptedLaw law;
    private final LawDesk desk;
    private final Clock clock;

    public LawCalls(AdoptedLaw law, LawDesk desk, Clock clock) {
        this.law = law;
        this.desk = desk;
        this.clock = clock;
    }

    public LoadLawPackResponse load() {
        desk.adoptBundled();
        var pack = law.current();
        long unverified = pack.listAll(today()).stream()
                .filter(value -> !value.verified())
                .count();
        return LoadLawPackResponse.newBuilder()
                .setChecksum(pack.checksum())
                .setInstruments(pack.instruments().size())
                .setSchemes(pack.schemes().size())
                .setUnverifiedValues(Math.toIntExact(unverified))
                .build();
    }

    public ListLawResponse list(ListLawRequest request) {
        var pack = law.heldAt(Words.moment("known_at", request.getKnownAt())).pack();
        var day = day(request.getAsOf());
        var states = request.getStatesList().stream()
                .map(state -> Words.country("states", state))
                .toList();
        var found = ListLawResponse.newBuilder().setChecksum(pack.checksum());
        LawSummaries.of(pack, day, states).forEach(found::addLaws);
        return found.build();
    }

    public GetLawResponse get(GetLawRequest request) {
        var pack = law.heldAt(Words.moment("known_at", request.getKnownAt())).pack();
        var day = day(request.getAsOf());
        var summary = LawSummaries.find(pack, request.getId())
                .orElseThrow(() -> new Refused(new Refusal.UnknownLaw(request.getId())));
        var found = GetLawResponse.newBuilder().setSummary(summary);
        pack.list(request.getId(), day).stream().map(LawCalls::wire).forEach(found::addValues);
        return found.build();
    }

    private static LawValue wire(Listed listed) {
        var value = LawValue.newBuilder()
                .setPath(listed.path())
                .setValue(listed.value())
                .setSource(listed.source())
                .setVerified(listed.verified());
        listed.from().ifPresent(from -> value.setFrom(from.toString()));
        return value.build();
    }

    public ProposeLawPackResponse propose(ProposeLawPackRequest request) {
        var reason = Words.explanation("reason", request.getReason());
        LawPack pack = desk.propose(texts(request.getFilesList()), reason);
        return ProposeLawPackResponse.newBuilder()
                .setChecksum(pack.checksum())
                .setInstruments(pack.instruments().size())
                .setSchemes(pack.schemes().size())
                .build();
    }

    private static Map<String, String> texts(List<LawFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (var file : files) {
            if (file.getPath().isBlank() || texts.put(file.getPath(), file.getText()) != null)
                throw new MalformedInput("INVALID_REQUEST", "each file has a path of its own");
        }
        return texts;
    }

    public EnactLawPackResponse enact(EnactLawPackRequest request) {
        desk.enact(checksum(request.getChecksum()));
        return EnactLawPackResponse.getDefaultInstance();
    }

    public DropLawPackResponse drop(DropLawPackRequest request) {
        var reason = Words.explanation("reason", request.getReason());
        desk.drop(checksum(request.getChecksum()), reason);
        return DropLawPackResponse.getDefaultInstance();
    }

    private static String checksum(String text) {
        if (!CHECKSUM.matcher(text).matches())
            throw new MalformedInput("INVALID_REQUEST", "a checksum is 64 hex digits");
        return text;
    }

    public ListLawVersionsResponse versions() {
        var versions = desk.versions();
        var holds = versions.stream()
                .flatMap(version -> version.adoptedAt().stream())
                .max(Instant::compareTo);
        var response = ListLawVersionsResponse.newBuilder();
        versions.forEach(version -> response.addVersions(wire(version)
                .setHolds(version.adoptedAt().isPresent() && version.adoptedAt().equals(holds))));
        return response.build();
    }

    private static LawVersion.Builder wire(LawDesk.Version version) {
        return LawVersion.newBuilder()
                .setChecksum(version.checksum())
                .setProposedBy(version.proposedBy().orElse(""))
                .setProposedAt(version.proposedAt().map(Instant::toString).orElse(""))
                .setReason(version.reason())
                .setEnactedBy(version.enactedBy().orElse(""))
                .setAdoptedAt(version.adoptedAt().map(Instant::toString).orElse(""))
                .setDropped(version.dropped());
    }

    private LocalDate day(String asOf) {
        return Words.optionalDate("as_of", asOf).orElseGet(this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
