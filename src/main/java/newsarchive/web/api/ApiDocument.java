package newsarchive.web.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import newsarchive.access.Visibility;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The published description of the API (OpenAPI 3.1 at {@code /v3/api-docs}), complete enough to generate a client from. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String PROBLEM = "Problem";
    private static final String BASIC = "basic";
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Visibility.class);
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("News archive")
                        .version("1")
                        .description("""
                                Articles, sources and scrapes. Times are ISO 8601 in UTC. Reading is open as far as one may see; \
                                writing needs the admin. Failures are problem documents (RFC 9457) with a plain 'detail'; \
                                unknown parameters and fields are refused by name.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(BASIC, scheme("basic").description("Name and password of the admin"))
                        .addSecuritySchemes(TOKEN, scheme("bearer").description("A token made in the admin's area")));
    }

    @Bean
    OpenApiCustomizer failuresAndRights() {
        return document -> {
            document.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
            AnswerSchemas.complete(document.getComponents().getSchemas());
            document.getComponents().addSchemas(PROBLEM, problemSchema());
        };
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        ApiResponses responses = operation.getResponses();
        boolean writes = method != HttpMethod.GET;
        problem(responses, "400", "A parameter, field or value is of no use; 'detail' names it");
        problem(responses, "401", "The credentials are wrong" + (writes ? " or missing" : ""));
        problem(responses, "500", "Something went wrong on the server");
        if (path.contains("{") || operation.getRequestBody() != null) {
            problem(responses, "404", "There is no such thing, or one may not see it");
        }
        if (writes) {
            problem(responses, "403", "Only the admin may do this");
            problem(responses, "409", "It cannot be done now; 'detail' says why");
            operation.setSecurity(either(false));
        } else {
            operation.setSecurity(either(true));
        }
        if (method == HttpMethod.POST && !path.contains("{")) {
            responses.forEach(ApiDocument::locate);
        }
    }

    /** What was made, or is under way, is to be found at an address of its own. */
    private static void locate(String status, ApiResponse response) {
        if (status.startsWith("2")) {
            response.addHeaderObject("Location", location());
        }
    }

    /** For reading it is a choice to sign in: an empty requirement stands for no credentials at all. */
    private static List<SecurityRequirement> either(boolean orNothing) {
        List<SecurityRequirement> choices = new ArrayList<>();
        if (orNothing) {
            choices.add(new SecurityRequirement());
        }
        choices.add(new SecurityRequirement().addList(BASIC));
        choices.add(new SecurityRequirement().addList(TOKEN));
        return choices;
    }

    private static void problem(ApiResponses responses, String status, String description) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(description)
                        .content(new Content()
                                .addMediaType("application/problem+json", new MediaType().schema(schema))));
    }

    private static Header location() {
        return new Header().description("Address of what was made").schema(new StringSchema().format("uri-reference"));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }

    private static Schema<?> problemSchema() {
        return ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(ProblemShape.class)).schema;
    }
}
