package portability.bench.measure;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// The most that was left in the heap after a full collection: what is in use, without what nobody needs any more.
public final class LiveHeap implements AutoCloseable {
    private static final String FULL = "end of major GC";

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());
    private final AtomicLong most = new AtomicLong();
    private final NotificationListener listener = (notification, _) -> heard(notification);

    public static LiveHeap watch() {
        var heap = new LiveHeap();
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter)
                emitter.addNotificationListener(heap.listener, null, null);
        return heap;
    }

    private LiveHeap() {}

    private void heard(Notification notification) {
        if (!(notification.getUserData() instanceof CompositeData data)) return;
        var collected = GarbageCollectionNotificationInfo.from(data);
        if (!collected.getGcAction().equals(FULL)) return;
        long left = collected.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        most.accumulateAndGet(left, Math::max);
    }

    /// In bytes, since the last time this was asked. Collects once: there is always an answer.
    @SuppressWarnings("DoNotCall") // what is left is known after a full collection only
    public long most() {
        System.gc();
        return Math.max(
                most.getAndSet(0),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    @Override
    public void close() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter) forget(emitter);
    }

    private void forget(NotificationEmitter emitter) {
        try {
            emitter.removeNotificationListener(listener);
        } catch (ListenerNotFoundException _) {
            // It heard nothing of this collector.
        }
    }
}
