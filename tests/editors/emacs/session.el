;;; session.el --- a person opens a campaign file in Emacs and works on it -*- lexical-binding: t -*-

(require 'cl-lib)
(unless (require 'eglot nil t)
  ;; -Q leaves out what Debian's packages add for Emacs 28.
  (dolist (folder (file-expand-wildcards "/usr/share/emacs*/site-lisp/elpa*/*"))
    (when (file-directory-p folder)
      (add-to-list 'load-path folder)))
  (unless (require 'eglot nil t)
    (princ "there is no eglot\n")
    (kill-emacs 77)))
(require 'flymake)
(add-to-list 'load-path (getenv "TEST_PLUGIN"))
(require 'campaign-mode)

(defvar passed 0)
(defvar failed 0)

(defun ok (name condition &optional detail)
  (if condition
      (cl-incf passed)
    (cl-incf failed)
    (princ (format "FAIL  %s%s\n" name (if detail (format ": %S" detail) "")))))

(defun equal-to (name actual expected)
  (ok name (equal actual expected) (list actual 'expected expected)))

(defun wait-for (condition)
  (let ((end (+ (float-time) 10)) result)
    (while (and (not (setq result (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.02))
    result))

(defun settle ()
  "Send what changed, as eglot does when nobody types: in batch mode, nobody ever stops typing."
  (eglot--signal-textDocument/didChange))

(defun findings (text)
  (cl-remove-if-not (lambda (diagnostic) (string-match-p (regexp-quote text) (flymake-diagnostic-text diagnostic)))
                    (flymake-diagnostics)))

(defun counted-by-the-command-line ()
  "How many findings `check' has in the file of this buffer."
  (let ((file (file-name-nondirectory buffer-file-name)))
    (with-temp-buffer
      (call-process "campaign-ls" nil t nil "check" "--format" "concise" file)
      (goto-char (point-min))
      (how-many (concat "^" (regexp-quote file) ":")))))

(defun place-of (text)
  (save-excursion
    (goto-char (point-min))
    (search-forward text)
    (match-beginning 0)))

(defun face-of (text)
  (get-text-property (place-of text) 'face))

(defun act (place title)
  "Call `eglot-code-actions' at PLACE and take the first action that starts with TITLE."
  (goto-char place)
  (cl-letf (;; Asked before a file that is not open is changed.
            ((symbol-function 'y-or-n-p) #'always)
            ((symbol-function 'completing-read)
             (lambda (_prompt collection &rest _)
               (let ((titles (all-completions title collection)))
                 (or (car titles) (error "Nothing starts with %s" title))))))
    ;; Else a menu pops up, which answers nil without a screen.
    (let ((last-nonmenu-event ?x))
      (call-interactively #'eglot-code-actions)))
  (settle))

(defun run ()
  (setq eglot-sync-connect 10
        eglot-autoshutdown t
        eglot-confirm-server-initiated-edits nil)
  (find-file "deals.campaign")
  (equal-to "major mode" major-mode 'campaign-mode)
  (font-lock-ensure)
  (ok "the name of a block is highlighted" (eq (face-of "campaign weekly") 'font-lock-keyword-face))
  (ok "what it defines too" (eq (face-of "weekly_deals") 'font-lock-type-face))
  (ok "a text block is one string" (eq (face-of "Harbor Bakery sends weekly") 'font-lock-string-face))
  (ok "which ends" (eq (face-of "opt_in_message:") 'font-lock-variable-name-face))
  (ok "a comment" (memq (face-of "What the tests") '(font-lock-comment-face)))
  (apply #'eglot (eglot--guess-contact))
  (ok "the server is connected" (wait-for #'eglot-current-server))

  (ok "the finding is shown" (wait-for (lambda () (findings "brand.nam"))))
  ;; E-09
  (equal-to "as many findings as the command line has" (length (flymake-diagnostics)) (counted-by-the-command-line))
  (let ((found (car (findings "brand.nam")))
        (place (place-of "${brand.nam}")))
    (equal-to "where it starts" (flymake-diagnostic-beg found) place)
    (equal-to "where it ends" (flymake-diagnostic-end found) (+ place (length "${brand.nam}"))))
  (let ((expected (replace-regexp-in-string "\\${brand\\.nam}" "${brand.name}" (buffer-string) t t)))
    (act (1+ (place-of "${brand.nam}")) "Correct the reference")
    (ok "the fix is applied" (wait-for (lambda () (equal (buffer-string) expected)))))
  (ok "the finding is gone" (wait-for (lambda () (null (findings "brand.nam")))))

  (goto-char (point-max))
  (forward-line -1)
  (insert "embeded_fone: true\n")
  (forward-line -1)
  (indent-for-tab-command)
  (equal-to "a line is indented with tab" (current-indentation) 2)
  (settle)
  (ok "a change brings a finding" (wait-for (lambda () (findings "embeded_fone"))))
  (delete-region (line-beginning-position) (1+ (line-end-position)))
  (settle)
  (ok "and undoing it takes it away" (wait-for (lambda () (null (findings "embeded_fone")))))

  (act (1+ (place-of "\"privacy.md\"")) "Add the message frequency")
  (let ((policy (wait-for (lambda ()
                            (let ((buffer (get-file-buffer "privacy.md")))
                              (and buffer (buffer-modified-p buffer) buffer))))))
    (ok "a fix of the policy is made in its buffer" policy)
    (when policy
      (with-current-buffer policy
        (ok "which now says how often messages come" (string-match-p "frequency" (buffer-string))))))
  (save-some-buffers t)
  (ignore-errors (eglot-shutdown (eglot-current-server))))

(defun check-indentation ()
  (let ((lines '("brand harbor {"
                 "  name: \"Harbor {\""
                 "  aliases: ["
                 "    \"Bakery\","
                 "  ]"
                 "  privacy_policy { # of its website"
                 "    text: \"\"\""
                 "      We send texts."
                 ""
                 "      Not often."
                 "      \"\"\""
                 "  }"
                 "}")))
    (with-temp-buffer
      (campaign-mode)
      (insert (mapconcat #'string-trim-left lines "\n"))
      (let ((inhibit-message t))
        (indent-region (point-min) (point-max)))
      (equal-to "lines are indented by those above them" (split-string (buffer-string) "\n") lines))))

(condition-case problem
    (progn
      (check-indentation)
      (run))
  (error (cl-incf failed) (princ (format "FAIL  %S\n" problem))))
(princ (format "session: %d passed, %d failed\n" passed failed))
(kill-emacs (if (> failed 0) 1 0))

;;; session.el ends here
