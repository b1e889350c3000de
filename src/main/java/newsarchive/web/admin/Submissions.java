package newsarchive.web.admin;

import newsarchive.scraping.Submission;
import newsarchive.web.Notice;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one goes after asking for a scrape. */
final class Submissions {

    private Submissions() {}

    /** To the job; or back, with the reason why there is none. */
    static String follow(Submission submission, RedirectAttributes flash, String back) {
        if (submission instanceof Submission.Accepted accepted) {
            return "redirect:/admin/scrapes/" + accepted.job().id();
        }
        if (submission instanceof Submission.Refused refused) {
            flash.addFlashAttribute(Notice.NAME, Notice.bad("notice.plain", refused.reason()));
        }
        return "redirect:" + back;
    }
}
