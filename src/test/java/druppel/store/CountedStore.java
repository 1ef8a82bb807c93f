package druppel.store;

import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/// A store that notes each SQL statement that runs in its transactions.
public final class CountedStore implements UnitOfWork {
    private final UnitOfWork store;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> interruptions = new ConcurrentHashMap<>();
    private final SqlLogger logger = new SqlLogger() {
        @Override
        public void logBeforeExecution(StatementContext context) {
            String sql = String.valueOf(context.getRenderedSql());
            statements.add(sql);
            interruptions.keySet().stream()
                    .filter(sql::contains)
                    .forEach(text ->
                            Optional.ofNullable(interruptions.remove(text)).ifPresent(Runnable::run));
        }
    };

    public CountedStore(UnitOfWork store) {
        this.store = store;
    }

    /// What has run so far, in order.
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /// Runs this once, before the next statement with this text.
    public void before(String text, Runnable work) {
        interruptions.put(text, work);
    }

    /// Waits until a statement with this text has run, ten seconds at most.
    public void await(String text) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (statements.stream().noneMatch(sql -> sql.contains(text))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nothing ran that says " + text);
            }
            Thread.onSpinWait();
        }
    }

    /// From now on counts from nothing.
    public void forget() {
        statements.clear();
    }

    @Override
    public <T> T read(Function<Repositories, T> work) {
        return store.read(counted(work));
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        return store.write(counted(work));
    }

    @Override
    public <T> T claim(Function<Repositories, T> work) {
        return store.claim(counted(work));
    }

    private <T> Function<Repositories, T> counted(Function<Repositories, T> work) {
        return rows -> {
            ((SqlRepositories) rows).handle().setSqlLogger(logger);
            return work.apply(rows);
        };
    }
}
