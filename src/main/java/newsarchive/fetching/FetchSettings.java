package newsarchive.fetching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How we fetch.
 *
 * @param userAgent the User-Agent header; should name a contact
 * @param minDelay least pause between two requests to one host
 * @param timeout for a whole request, body included
 * @param maxBody bytes of a body after decompression; longer bodies are cut
 * @param maxRedirects redirects followed for one request
 * @param allowedPorts ports that may be dialled
 * @param allowedPrivateAddresses CIDR ranges of non-public addresses that may be dialled, on every port
 */
@Validated
@ConfigurationProperties("newsarchive.fetch")
public record FetchSettings(
        @DefaultValue("newsarchive/0.1 (+contact)") @NotNull String userAgent,
        @DefaultValue("1s") @NotNull Duration minDelay,
        @DefaultValue("30s") @NotNull Duration timeout,
        @DefaultValue("10MB") @NotNull DataSize maxBody,
        @DefaultValue("5") @Min(0) @Max(20) int maxRedirects,
        @DefaultValue({"80", "443"}) @NotEmpty List<Integer> allowedPorts,
        @DefaultValue({}) @NotNull List<String> allowedPrivateAddresses) {}
