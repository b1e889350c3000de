package newsarchive.database;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the archive's own PostgreSQL keeps its data.
 *
 * @param dataDir the folder; made when absent
 */
@Validated
@ConfigurationProperties("newsarchive")
record DatabaseSettings(@DefaultValue("./data") @NotNull Path dataDir) {}
