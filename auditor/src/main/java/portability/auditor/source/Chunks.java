package portability.auditor.source;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Entries in the order in which they come. Not all lie in memory at once.
public interface Chunks extends Iterator<Chunk>, AutoCloseable {
    /// @throws Unreadable if what comes next cannot be read
    @Override
    boolean hasNext();

    @Override
    void close();

    static Chunks none() {
        return new Chunks() {
            @Override
            public boolean hasNext() {
                return false;
            }

            @Override
            public Chunk next() {
                throw new NoSuchElementException();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
