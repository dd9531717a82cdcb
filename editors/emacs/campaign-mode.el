;;; campaign-mode.el --- SMS campaign registration files -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; A major mode for `.campaign' files, with campaign-ls as their server for eglot, which is part of Emacs from 29 on and
;; a package before.

;;; Code:

(defgroup campaign nil
  "SMS campaign registration files."
  :group 'languages)

(defcustom campaign-ls-command '("campaign-ls" "lsp")
  "How the server is started."
  :type '(repeat string))

(defcustom campaign-indent-offset 2
  "How much deeper what stands in a block is indented."
  :type 'natnum
  :safe #'natnump)

(defvar campaign-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?- "_" table)
    table))

(defun campaign--propertize (start end)
  "Make each text block between START and END one string."
  (goto-char start)
  (while (search-forward "\"\"\"" end t)
    (let* ((first (- (point) 3))
           (state (save-excursion (syntax-ppss first)))
           (fence (cond ((nth 4 state) nil)
                        ((null (nth 3 state)) first)
                        ((eq t (nth 3 state)) (1- (point))))))
      ;; Between two such fences, quotes mean nothing.
      (when fence
        (put-text-property fence (1+ fence) 'syntax-table (string-to-syntax "|"))))))

(defvar campaign-font-lock-keywords
  '(("^[ \t]*\\(import\\)\\_>" 1 font-lock-keyword-face)
    ("^[ \t]*\\([[:alpha:]_][[:alnum:]_-]*\\)[ \t]+\\([[:alpha:]_][[:alnum:]_-]*\\)[ \t]*{"
     (1 font-lock-keyword-face) (2 font-lock-type-face))
    ("^[ \t]*\\([[:alpha:]_][[:alnum:]_-]*\\)[ \t]*{" 1 font-lock-keyword-face)
    ("^[ \t]*\\([[:alpha:]_][[:alnum:]_-]*\\)[ \t]*:" 1 font-lock-variable-name-face)
    ("\\_<\\(?:true\\|false\\)\\_>" . font-lock-constant-face)
    ("\\${[^}\n\"]*}" 0 font-lock-variable-name-face prepend)))

(defun campaign--step ()
  "How many steps deeper the line below the one at point stands."
  (let ((line (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
        (from 0)
        (quotes 0))
    (while (string-match "\"\"\"" line from)
      (setq quotes (1+ quotes)
            from (match-end 0)))
    (cond ((= 1 (% quotes 2))
           (if (string-match-p "[:[][ \t]*\"\"\"[ \t]*\\(?:#.*\\)?$" line) 1 -1))
          ((string-match-p "[{[][ \t]*$" (replace-regexp-in-string "#.*" "" (replace-regexp-in-string "\"[^\"]*\"" "" line))) 1)
          (t 0))))

(defun campaign-indent-line ()
  "Indent the line by the one above it."
  (let* ((closes (save-excursion (back-to-indentation) (looking-at-p "[]}]")))
         (column (save-excursion
                   (forward-line 0)
                   (if (re-search-backward "^[ \t]*[^ \t\n]" nil t)
                       (+ (current-indentation) (* campaign-indent-offset (- (campaign--step) (if closes 1 0))))
                     0)))
         (behind (- (current-column) (current-indentation))))
    (indent-line-to (max 0 column))
    (when (> behind 0)
      (forward-char behind))))

;;;###autoload
(define-derived-mode campaign-mode prog-mode "Campaign"
  "Major mode for SMS campaign registration files."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+[ \t]*")
  (setq-local syntax-propertize-function #'campaign--propertize)
  (setq-local font-lock-defaults '(campaign-font-lock-keywords))
  (setq-local indent-line-function #'campaign-indent-line)
  (setq-local indent-tabs-mode nil)
  (setq-local electric-indent-chars (append "]}" electric-indent-chars)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.campaign\\'" . campaign-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons 'campaign-mode (lambda (&rest _) campaign-ls-command))))

(provide 'campaign-mode)

;;; campaign-mode.el ends here
