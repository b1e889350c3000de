package newsarchive.web.browse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import newsarchive.access.Visibility;
import newsarchive.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The archive as a calendar. */
@Controller
@RequestMapping("/days")
class DayController {

    private final Days days;

    DayController(Days days) {
        this.days = days;
    }

    @GetMapping
    String month(@RequestParam @Nullable String month, Visibility reader, Model model) {
        model.addAttribute("calendar", days.month(month == null ? null : yearMonth(month), reader));
        return "days/index";
    }

    @GetMapping("/{day}")
    String day(@PathVariable String day, Visibility reader, Model model) {
        model.addAttribute("day", days.day(date(day), reader));
        return "days/show";
    }

    private static LocalDate date(String text) {
        try {
            return inCalendar(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new PageNotFound();
        }
    }

    private static YearMonth yearMonth(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            inCalendar(month.atDay(1));
            return month;
        } catch (DateTimeException e) {
            throw new PageNotFound();
        }
    }

    /** Years of four digits; java.time would take a billion as well. */
    private static LocalDate inCalendar(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new PageNotFound();
        }
        return day;
    }
}
