package newsarchive.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import newsarchive.sourcelists.SourceList;
import newsarchive.sourcelists.SourceLists;
import newsarchive.sourcelists.SourceLists.Outcome;
import newsarchive.sourcelists.SourceLists.Row;
import newsarchive.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking in a list of sources: first the file, then what would become of it, then the word to do so. */
@Controller
@RequestMapping("/admin/sources/import")
class SourceImportController {

    private static final String PAGE = "admin/sources/import";
    private static final String HELD = SourceImportController.class.getName();
    private static final int MOST_SHOWN = 1000;

    private final SourceLists lists;

    SourceImportController(SourceLists lists) {
        this.lists = lists;
    }

    /** A list that waits for the admin's word, kept in the session. */
    private record Held(String id, SourceList list) {}

    /** The rows of one outcome, as many as are shown. */
    record Group(Outcome outcome, int count, List<Row> rows) {

        static List<Group> of(List<Row> rows) {
            return List.of(Outcome.values()).stream()
                    .map(outcome -> of(
                            outcome,
                            rows.stream()
                                    .filter(row -> row.outcome() == outcome)
                                    .toList()))
                    .filter(group -> group.count() > 0)
                    .toList();
        }

        private static Group of(Outcome outcome, List<Row> rows) {
            return new Group(
                    outcome, rows.size(), rows.stream().limit(MOST_SHOWN).toList());
        }
    }

    @GetMapping
    String ask() {
        return PAGE;
    }

    @PostMapping
    String show(
            @RequestParam @Nullable MultipartFile file, HttpSession session, Model model, HttpServletResponse response)
            throws IOException {
        session.removeAttribute(HELD);
        SourceList.@Nullable Reading reading = file == null || file.isEmpty() ? null : SourceList.read(file.getBytes());
        if (reading instanceof SourceList.Read read) {
            Held held = new Held(UUID.randomUUID().toString(), read.list());
            session.setAttribute(HELD, held);
            List<Row> rows = lists.preview(held.list(), true);
            model.addAttribute("groups", Group.of(rows));
            model.addAttribute("added", count(rows, Outcome.ADDED));
            model.addAttribute("list", held.id());
            return PAGE;
        }
        model.addAttribute("missing", reading == null);
        model.addAttribute("problem", reading instanceof SourceList.Unreadable unreadable ? unreadable.reason() : null);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    @PostMapping("/confirm")
    String add(
            @RequestParam String list,
            @RequestParam(defaultValue = "false") boolean enabled,
            HttpSession session,
            RedirectAttributes flash) {
        if (!(session.getAttribute(HELD) instanceof Held held) || !held.id().equals(list)) {
            flash.addFlashAttribute(Notice.NAME, Notice.bad("import.late"));
            return "redirect:/admin/sources/import";
        }
        session.removeAttribute(HELD);
        List<Row> rows = lists.add(held.list(), enabled);
        flash.addFlashAttribute(
                Notice.NAME,
                Notice.good(
                        "import.done",
                        count(rows, Outcome.ADDED),
                        count(rows, Outcome.THERE),
                        count(rows, Outcome.REFUSED)));
        return SourceFormController.LIST;
    }

    private static long count(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
