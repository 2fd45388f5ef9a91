package portability.auditor.rederive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import portability.auditor.entry.Payload;
import portability.auditor.source.LogSource;
import portability.auditor.source.Unreadable;
import portability.law.LawFileRefused;
import portability.law.LawPack;
import portability.proto.audit.v1.LogEntry;

/// The law an institution has adopted over the years, from its agreements log: the texts themselves, by their checksum.
/// Source: docs/log-format.md, What a decision was made from.
public final class LawArchive {
    private static final String ADOPTED = "law.LawPackAdopted";

    private final String log;
    private final Map<String, Found> packs;
    /// Which checksum was adopted where in the log, the first first.
    private final SortedMap<Long, String> adoptions;

    private LawArchive(String log, Map<String, Found> packs, SortedMap<Long, String> adoptions) {
        this.log = log;
        this.packs = Map.copyOf(packs);
        this.adoptions = Collections.unmodifiableSortedMap(new TreeMap<>(adoptions));
    }

    /// What the log holds under a checksum.
    sealed interface Found {
        /// The law, whose texts give that checksum.
        record Adopted(LawPack pack) implements Found {}

        /// Texts that give another one.
        record Altered(String checksum) implements Found {}

        /// Texts that this release cannot read.
        record Unread() implements Found {}

        /// Nothing.
        record Nothing() implements Found {}
    }

    /// Reads an agreements log to its end.
    /// @throws Unreadable if it is none
    public static LawArchive of(LogSource agreements) {
        var packs = new HashMap<String, Found>();
        var adoptions = new TreeMap<Long, String>();
        agreements.forEach(entry -> {
            if (entry.getEventName().equals(ADOPTED)) adoptions.put(entry.getLeafIndex(), keep(entry, packs));
        });
        if (packs.isEmpty()) throw new Unreadable(agreements.label() + " holds no law: it is no agreements log.");
        return new LawArchive(agreements.label(), packs, adoptions);
    }

    String log() {
        return log;
    }

    Found under(String checksum) {
        return packs.getOrDefault(checksum, new Found.Nothing());
    }

    /// Whether a law may have been the newest when the log had so many entries: it was the last adopted before, or was
    /// adopted while it grew.
    ///
    /// @param atMost empty: unknown
    boolean mayHaveHeld(String checksum, long atLeast, OptionalLong atMost) {
        var before = adoptions.headMap(atLeast);
        if (!before.isEmpty() && checksum.equals(before.get(before.lastKey()))) return true;
        return adoptions.tailMap(atLeast).entrySet().stream()
                .filter(adopted -> atMost.isEmpty() || adopted.getKey() < atMost.getAsLong())
                .anyMatch(adopted -> adopted.getValue().equals(checksum));
    }

    /// Every law that may have been the newest when the log had so many entries.
    Stream<LawPack> mayHaveHeld(long atLeast) {
        return packs.entrySet().stream()
                .filter(adopted -> mayHaveHeld(adopted.getKey(), atLeast, OptionalLong.empty()))
                .flatMap(adopted ->
                        adopted.getValue() instanceof Found.Adopted(var pack) ? Stream.of(pack) : Stream.of());
    }

    private static String keep(LogEntry entry, Map<String, Found> packs) {
        var payload = Payload.of(entry.getPayload());
        var texts = new LinkedHashMap<String, String>();
        for (var file : payload.path("files"))
            texts.put(file.path("path").asString(""), file.path("text").asString(""));
        var named = payload.path("checksum").asString("");
        packs.merge(named, read(named, texts), LawArchive::worse);
        return named;
    }

    /// The same pack may be adopted again; if one of the two is not itself, that one must not hide behind the other.
    private static Found worse(Found before, Found again) {
        return before instanceof Found.Adopted ? again : before;
    }

    private static Found read(String named, Map<String, String> texts) {
        var checksum = checksum(texts);
        if (!checksum.equals(named)) return new Found.Altered(checksum);
        try {
            return new Found.Adopted(LawPack.of(texts));
        } catch (LawFileRefused _) {
            return new Found.Unread();
        }
    }

    /// SHA-256 over each name and text in order, with the length of the text between them.
    private static String checksum(Map<String, String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                var bytes = text.getBytes(UTF_8);
                digest.update("%s\n%d\n".formatted(name, bytes.length).getBytes(UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
