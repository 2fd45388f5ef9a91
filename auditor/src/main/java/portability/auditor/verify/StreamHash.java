package portability.auditor.verify;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import portability.auditor.entry.RawEntry.Slice;

/// 64 bits for a stream's name, under a key drawn anew for each verification: nobody can prepare names that fall
/// together. SipHash-2-4.
///
/// Source: Aumasson and Bernstein, SipHash: a fast short-input PRF, 2012.
record StreamHash(long key0, long key1) {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static StreamHash random() {
        var random = new SecureRandom();
        return new StreamHash(random.nextLong(), random.nextLong());
    }

    long of(Slice name) {
        var state = new State(key0, key1);
        int words = name.length() / Long.BYTES;
        for (int i = 0; i < words; i++) state.word((long) LONG.get(name.in(), name.start() + i * Long.BYTES));
        long last = (long) name.length() << 56;
        for (int i = words * Long.BYTES; i < name.length(); i++)
            last |= (name.in()[name.start() + i] & 0xFFL) << (8 * (i % Long.BYTES));
        state.word(last);
        return state.end();
    }

    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long key0, long key1) {
            v0 = key0 ^ 0x736f6d6570736575L;
            v1 = key1 ^ 0x646f72616e646f6dL;
            v2 = key0 ^ 0x6c7967656e657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void word(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long end() {
            v2 ^= 0xFF;
            for (int i = 0; i < 4; i++) round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
