import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;

/**
 * Runs Neo4j for as long as standard input stays open: LocalNeo4j DATA CONFIGURATION LOCK.
 *
 * <p>Its words on standard output: LOCKED while another process holds the lock, OWNED once this one does, then, after it
 * has read the password from the first line of input, READY and the port as soon as Bolt accepts. All else is log.
 */
public final class LocalNeo4j {
  private static final PrintStream WORDS = System.out;
  private static final CompletableFuture<String> PASSWORD = new CompletableFuture<>();
  private static final CompletableFuture<DatabaseManagementService> RUNNING = new CompletableFuture<>();

  public static void main(String[] arguments) {
    System.setOut(System.err);
    onDaemon(LocalNeo4j::followParent);
    try {
      FileLock lock = waitForLock(Path.of(arguments[2]));
      say("OWNED");
      String password = PASSWORD.join();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lock)));
      RUNNING.complete(start(Path.of(arguments[0]), Path.of(arguments[1]), password));
      say("READY " + port());
    } catch (Throwable failure) {
      explain(failure);
      RUNNING.completeExceptionally(failure);
      System.exit(1);
    }
  }

  /** Hands over the password; at end of file, however the parent came to its end, ends this process cleanly. */
  private static void followParent() {
    try (BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = parent.readLine(); line != null; line = parent.readLine()) PASSWORD.complete(line);
    } catch (IOException broken) {
      System.err.println("Standard input broke: " + broken.getMessage());
    }
    System.exit(0);
  }

  /** The operating system gives the lock back when its holder dies, so a lock is never stale. */
  private static FileLock waitForLock(Path path) throws IOException, InterruptedException {
    FileChannel channel = FileChannel.open(path, CREATE, WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) say("LOCKED");
    while (lock == null) {
      Thread.sleep(100);
      lock = channel.tryLock();
    }
    return lock;
  }

  private static DatabaseManagementService start(Path data, Path configuration, String password) throws Exception {
    prepareFirstPassword(data, password);
    DatabaseManagementService neo4j = new DatabaseManagementServiceBuilder(data).loadPropertiesFromFile(configuration).build();
    GraphDatabaseAPI system = (GraphDatabaseAPI) neo4j.database("system");
    var login = system.getDependencyResolver().resolveDependency(AuthManager.class)
        .login(AuthToken.newBasicAuthToken("neo4j", password), ClientConnectionInfo.EMBEDDED_CONNECTION);
    if (login.subject().getAuthenticationResult() != AuthenticationResult.SUCCESS) {
      system.executeTransactionally(
          "CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }
    GraphDatabaseAPI graph = (GraphDatabaseAPI) neo4j.database("neo4j");
    if (!graph.isAvailable(1000)) {
      var cause = system.getDependencyResolver().resolveDependency(DatabaseStateService.class).causeOfFailure(graph.databaseId());
      throw new IllegalStateException("The graph did not open; more is in " + data.resolve("logs/debug.log"), cause.orElse(null));
    }
    return neo4j;
  }

  /** A new Neo4j takes its first password from this file, so at no moment does the well-known one open it. */
  private static void prepareFirstPassword(Path data, String password) throws IOException {
    Path file = data.resolve("data/dbms/auth.ini");
    Files.createDirectories(file.getParent());
    String credential = SystemGraphCredential.createCredentialForPassword(password.getBytes(UTF_8), new SecureHasher()).serialize();
    Files.writeString(file, "neo4j:" + credential + ":\n");
  }

  private static int port() {
    GraphDatabaseAPI system = (GraphDatabaseAPI) RUNNING.join().database("system");
    return system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
  }

  /** Also reached while starting: a store is closed only after it has been opened. */
  private static void stop(FileLock lock) {
    try {
      RUNNING.exceptionally(notStarted -> null).thenAccept(neo4j -> {
        if (neo4j != null) neo4j.shutdown();
      }).join();
      lock.close();
    } catch (Exception failure) {
      System.err.println("Did not close cleanly; the next start recovers: " + failure.getMessage());
    }
  }

  private static void explain(Throwable failure) {
    failure.printStackTrace();
    System.err.println("Neo4j did not start:");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) System.err.println("  " + cause.getMessage());
  }

  private static void onDaemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private static void say(String word) {
    WORDS.println(word);
    WORDS.flush();
  }
}
