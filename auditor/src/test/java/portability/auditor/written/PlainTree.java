package portability.auditor.written;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Trees and proofs straight from the recursive definitions of RFC 6962 section 2.1: slow, and unlike the code under
/// test.
public final class PlainTree {
    private PlainTree() {}

    public static ByteString sha256(ByteString... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) sha.update(part.toByteArray());
            return ByteString.copyFrom(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static ByteString leafHash(ByteString leaf) {
        return sha256(ByteString.copyFrom(new byte[] {0}), leaf);
    }

    /// MTH.
    public static ByteString root(List<ByteString> leaves) {
        int n = leaves.size();
        if (n == 0) return sha256();
        if (n == 1) return leaves.getFirst();
        int k = Integer.highestOneBit(n - 1);
        return node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /// PATH.
    public static List<ByteString> inclusion(int m, List<ByteString> leaves) {
        int n = leaves.size();
        if (n == 1) return List.of();
        int k = Integer.highestOneBit(n - 1);
        return m < k
                ? with(inclusion(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : with(inclusion(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    /// PROOF.
    public static List<ByteString> consistency(int m, List<ByteString> leaves) {
        return m == leaves.size() ? List.of() : subproof(m, leaves, true);
    }

    private static List<ByteString> subproof(int m, List<ByteString> leaves, boolean whole) {
        int n = leaves.size();
        if (m == n) return whole ? List.of() : List.of(root(leaves));
        int k = Integer.highestOneBit(n - 1);
        return m <= k
                ? with(subproof(m, leaves.subList(0, k), whole), root(leaves.subList(k, n)))
                : with(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static ByteString node(ByteString left, ByteString right) {
        return sha256(ByteString.copyFrom(new byte[] {1}), left, right);
    }

    private static List<ByteString> with(List<ByteString> path, ByteString last) {
        var longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
