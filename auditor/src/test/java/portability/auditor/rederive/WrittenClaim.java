package portability.auditor.rederive;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.auditor.record.CertifiedRecord;
import portability.auditor.written.LogSigner;
import portability.auditor.written.PlainTree;
import portability.auditor.written.WrittenLog;
import portability.law.LawPack;
import portability.proto.agreements.v1.Determination;
import portability.proto.audit.v1.LogEntry;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;
import portability.proto.claims.v1.SigningKey;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;
import portability.totalisation.Totalisation;
import portability.totalisation.question.FigureName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A claim at the German institution as its claims log holds it, decided by the rules; and the law it was decided by.
public final class WrittenClaim {
    public static final LawPack LAW = LawPack.in(Path.of("../agreements-service/src/main/resources/law"));
    public static final String ID = "NL:SVB/00112233445566778899";

    private static final LogSigner DRV = LogSigner.create();
    private static final LogSigner SVB = LogSigner.create();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPENING = """
        {"claimId":"%s","institution":"DE:DRV","documentId":"d-1","file":{"claimant":{"familyName":"El Amrani",\
        "givenNames":"Fatima","birthDate":"1958-01-20","sex":"FEMALE","nationalities":["MA"],\
        "numbers":{"DE:DRV":"222"}},"branch":"OLD_AGE","claimDate":"2025-01-06","residence":"NL",\
        "household":"SINGLE","institutions":["NL:SVB","DE:DRV","MA:CNSS"]},"withoutExchange":[]}\
        """.formatted(ID);

    private final WrittenLog log;
    private final boolean sealed;
    private String opening;
    private final SortedMap<FigureName, BigDecimal> figures = new TreeMap<>();
    private final Map<String, CertifiedRecord> records = new TreeMap<>();
    private final Map<Long, String> clear = new TreeMap<>();

    private WrittenClaim(WrittenLog log, boolean sealed, String opening) {
        this.log = log;
        this.sealed = sealed;
        this.opening = opening;
    }

    /// Lodged in the Netherlands, and noticed here with what the Dutch and the own institution certified.
    public static WrittenClaim in(WrittenLog log) {
        return begun(new WrittenClaim(log, false, OPENING));
    }

    /// The same with what is personal encrypted, as a log has it.
    public static WrittenClaim sealedIn(WrittenLog log) {
        return begun(new WrittenClaim(log, true, OPENING));
    }

    /// The same, opened as since version 2: with what is claimed.
    ///
    /// @param benefit as JSON
    static WrittenClaim to(String benefit, WrittenLog log) {
        return of("DE:DRV", benefit, log);
    }

    /// @param here where the claim was noticed
    static WrittenClaim of(String here, String benefit, WrittenLog log) {
        var opening = OPENING.replace("\"branch\":\"OLD_AGE\"", "\"benefit\":" + benefit)
                .replace("\"institution\":\"DE:DRV\"", "\"institution\":\"%s\"".formatted(here));
        var claim = new WrittenClaim(log, false, opening);
        claim.enrol("NL:SVB");
        log.add(ID, "claim.ClaimNoticeReceived", 2, opening);
        return recorded(claim);
    }

    private static WrittenClaim begun(WrittenClaim claim) {
        claim.enrol("NL:SVB");
        claim.add("claim.ClaimNoticeReceived", OPENING, "file");
        return recorded(claim);
    }

    private static WrittenClaim recorded(WrittenClaim claim) {
        claim.record("claim.OwnRecordCertified", "DE:DRV", German.PERIODS);
        claim.record("claim.RecordReceived", "NL:SVB", Dutch.PERIODS);
        claim.log.add(ID, "claim.NoRecordReceived", "{\"claimId\":\"%s\",\"institution\":\"MA:CNSS\"}".formatted(ID));
        return claim;
    }

    private void enrol(String institution) {
        var content = InstitutionDescriptor.newBuilder()
                .setInstitution(institution)
                .addSigningKeys(SigningKey.newBuilder()
                        .setPublicKey(ByteString.copyFrom(signer(institution).publicKey())))
                .build()
                .toByteString();
        var signed = SignedDescriptor.newBuilder()
                .setContent(content)
                .setSignature(signature(institution, "portability descriptor v1", content))
                .build();
        log.add(
                "partner/" + institution,
                "partner.PartnerEnrolled",
                "{\"institution\":\"%s\",\"signedDescriptor\":\"%s\"}"
                        .formatted(institution, Base64.getEncoder().encodeToString(signed.toByteArray())));
        log.add(
                "partner/" + institution,
                "partner.PartnerActivated",
                "{\"institution\":\"%s\"}".formatted(institution));
    }

    /// Of the own institution, or of its partner.
    static LogSigner signer(String institution) {
        return institution.equals("DE:DRV") ? DRV : SVB;
    }

    private static ByteString signature(String institution, String use, ByteString content) {
        var message = ByteString.copyFromUtf8(use + "\0").concat(content);
        return ByteString.copyFrom(signer(institution).sign(message.toByteArray()));
    }

    /// What is encrypted, in clear, by its place in the log.
    public Map<Long, String> clear() {
        return clear;
    }

    private LogEntry add(String event, String payload, String personal) {
        if (!sealed) return log.add(ID, event, payload);
        var object = (ObjectNode) JSON.readTree(payload);
        object.putObject(personal).put("sealed", "AQIDBA==");
        var entry = log.add(ID, event, object.toString());
        clear.put(entry.getLeafIndex(), payload);
        return entry;
    }

    public LogEntry record(String event, String institution, List<InsurancePeriod> periods) {
        return record(event, institution, sealed(institution, periods));
    }

    LogEntry record(String event, String institution, SealedDocument document) {
        var payload = fact(institution, "sealedRecord", document);
        records.put(institution, CertifiedRecord.read(document.toByteArray()));
        return add(event, payload, "sealedRecord");
    }

    /// An officer certifies what the law asks for beside periods.
    void certified(String name, String value) {
        figures.put(new FigureName(name), new BigDecimal(value));
        log.add(
                ID,
                "claim.FiguresCertified",
                "{\"claimId\":\"%s\",\"institution\":\"DE:DRV\",\"figures\":[{\"name\":\"%s\",\"value\":\"%s\"}]}"
                        .formatted(ID, name, value));
    }

    void closed() {
        log.add(ID, "claim.ClaimClosed", "{\"claimId\":\"%s\",\"institution\":\"DE:DRV\"}".formatted(ID));
    }

    /// The Dutch institution certified again what it had.
    void renewed() {
        record("claim.NewerRecordReceived", "NL:SVB", Dutch.PERIODS);
    }

    /// The Dutch institution took its record back.
    void invalidated() {
        records.remove("NL:SVB");
        log.add(
                ID,
                "claim.DocumentInvalidated",
                "{\"claimId\":\"%s\",\"institution\":\"NL:SVB\",\"errand\":\"RECORD\"}".formatted(ID));
    }

    /// It is to be decided anew, for she lives elsewhere now.
    void moved(String residence) {
        opening = opening.replace(
                "\"claimDate\":\"2025-01-06\",\"residence\":\"NL\"",
                "\"claimDate\":\"2025-01-06\",\"residence\":\"%s\"".formatted(residence));
        add("claim.RecalculationOpened", """
            {"claimId":"%s","institution":"DE:DRV","by":"officer-1","recalculation":{"number":2,\
            "supersedes":"%s/DE:DRV","cause":"SITUATION_CHANGED","from":"2025-06-01","reason":"she moved",\
            "residence":"%s","household":null}}\
            """.formatted(ID, ID, residence), "recalculation");
        log.add(ID, "claim.ClaimReopened", "{\"claimId\":\"%s\",\"institution\":\"DE:DRV\"}".formatted(ID));
    }

    /// This institution was named late: its own day counts here as the day of the claim.
    void namedLate(String day) {
        opening = opening.replace("\"claimDate\":\"2025-01-06\"", "\"claimDate\":\"%s\"".formatted(day));
        add("claim.NamingReceived", """
            {"claimId":"%s","institution":"NL:SVB","documentId":"d-8","naming":{"institution":"DE:DRV",\
            "number":"222","toldOn":"%s","claimDate":"%s"}}\
            """.formatted(ID, day, day), "naming");
    }

    /// What was said of the states' pensions since, by institution.
    void wished(int number, String said) {
        opening = opening.replaceFirst(",\"said\":.*$|}$", ",\"said\":" + said + "}");
        add("claim.AwardWishesReceived", """
            {"claimId":"%s","institution":"NL:SVB","documentId":"d-%d","wishes":{"number":%d,"said":%s}}\
            """.formatted(ID, 20 + number, number, said), "wishes");
    }

    /// What the rules say now.
    public Determination determination() {
        var inputs = Inputs.read(JSON.readTree(opening), records, figures);
        var question = inputs.question();
        var law = LAW.lawFor(
                        question.institution(),
                        question.branch(),
                        question.claim().lodgedOn())
                .orElseThrow();
        return DerivedAnswer.of(Totalisation.determine(inputs.career(), question, law));
    }

    public LogEntry determined(Determination determination) {
        return add("claim.Determined", fact("DE:DRV", "determination", determination), "determination");
    }

    public LogEntry decided(Determination determination) {
        var decision = Decision.newBuilder()
                .setDecisionId(ID + "/DE:DRV")
                .setDetermination(determination)
                .build();
        return add("claim.Decided", fact("DE:DRV", "decision", decision), "decision");
    }

    /// The agreements log in which the law was adopted, whatever its texts are.
    public static WrittenLog adopted(String checksum, Map<String, String> texts) {
        var agreements = new WrittenLog("DE:DRV/agreements/1", 3);
        agreements.add("law-pack/DE:DRV", "law.LawPackAdopted", adoption(checksum, texts));
        return agreements;
    }

    static String adoption() {
        return adoption(LAW.checksum(), LAW.texts());
    }

    private static String adoption(String checksum, Map<String, String> texts) {
        var payload = JSON.createObjectNode().put("packId", "law-pack/DE:DRV").put("checksum", checksum);
        var files = payload.putArray("files");
        texts.forEach((path, text) -> files.addObject().put("path", path).put("text", text));
        return payload.toString();
    }

    private static String fact(String institution, String field, Message message) {
        return "{\"claimId\":\"%s\",\"institution\":\"%s\",\"%s\":\"%s\"}"
                .formatted(ID, institution, field, Base64.getEncoder().encodeToString(message.toByteArray()));
    }

    static SealedDocument sealed(String institution, List<InsurancePeriod> periods) {
        return sealed(institution, institution, periods);
    }

    /// Whoever signs it.
    static SealedDocument sealed(String institution, String signer, List<InsurancePeriod> periods) {
        var parts = new ArrayList<BodyPart>();
        parts.add(part(RecordHead.newBuilder().setPeriods(periods.size()).build()));
        periods.forEach(period -> parts.add(part(period)));
        var header = DocumentHeader.newBuilder()
                .setKind(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD)
                .setSender(institution)
                .setPartCount(parts.size())
                .setBodyRoot(PlainTree.root(
                        parts.stream().map(WrittenClaim::commitment).toList()))
                .build()
                .toByteString();
        return SealedDocument.newBuilder()
                .setHeader(header)
                .setSignature(signature(signer, "portability document v1", header))
                .addAllParts(parts)
                .build();
    }

    private static ByteString commitment(BodyPart part) {
        var type = part.getTypeBytes();
        return PlainTree.leafHash(part.getSalt()
                .concat(ByteString.copyFrom(
                        ByteBuffer.allocate(4).putInt(type.size()).array()))
                .concat(type)
                .concat(part.getContent()));
    }

    private static BodyPart part(Message message) {
        return BodyPart.newBuilder()
                .setSalt(ByteString.copyFrom(new byte[32]))
                .setType(message.getDescriptorForType().getFullName())
                .setContent(message.toByteString())
                .build();
    }

    private static final class German {
        private static final List<InsurancePeriod> PERIODS = List.of(
                worked("de-1", "1990-09-01", "1990-12-31", "8670.00"),
                worked("de-2", "1991-01-01", "1991-12-31", "29318.00"),
                worked("de-3", "1992-01-01", "1992-11-30", "30043.00"),
                worked("de-4", "1993-01-01", "1993-12-31", "35652.00"));

        private static InsurancePeriod worked(String id, String first, String last, String marks) {
            return period(id, "DE", "DE:DRV", first, last)
                    .setEarnings(Money.newBuilder().setAmount(marks).setCurrency("DEM"))
                    .build();
        }
    }

    static final InsurancePeriod A_DUTCH_PERIOD =
            period("nl-1", "NL", "NL:SVB", "1985-09-16", "1988-06-30").build();

    private static final class Dutch {
        private static final List<InsurancePeriod> PERIODS = List.of(
                A_DUTCH_PERIOD,
                period("nl-2", "NL", "NL:SVB", "1995-03-01", "2021-06-30").build());
    }

    private static InsurancePeriod.Builder period(
            String id, String state, String institution, String first, String last) {
        return InsurancePeriod.newBuilder()
                .setPeriodId(id)
                .setLegislation(state)
                .setInstitution(institution)
                .setScheme("general")
                .setKind(PeriodKind.PERIOD_KIND_COMPULSORY)
                .setActivity(Activity.ACTIVITY_EMPLOYED)
                .setFirstDay(first)
                .setLastDay(last);
    }
}
